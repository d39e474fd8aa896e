import type { KeyObject } from "node:crypto";
import { PayError } from "./platform";
import { isSigned, WINDOW_SECONDS } from "./signature";

/** Finds the platform's key that a message names; null where there is none of that name. */
export type KeyOf = (serial: string) => Promise<KeyObject | null>;

/**
 * Lets a message of the platform through: signed within the window, by a key of the platform, over exactly these bytes.
 * @throws PayError badSignature
 */
export async function requireSigned(headers: Headers, body: Buffer, keyOf: KeyOf, now: Date): Promise<void> {
  const read = (name: string) => headers.get(`wechatpay-${name}`) ?? "";
  const [timestamp, nonce, signature, serial] = ["timestamp", "nonce", "signature", "serial"].map(read) as [
    ...[string, string, string, string],
  ];
  const age = Math.abs(now.getTime() / 1000 - Number(timestamp));
  if (!/^\d+$/.test(timestamp) || age >= WINDOW_SECONDS || !nonce || !signature || !serial)
    throw new PayError("badSignature");
  const key = await keyOf(serial);
  if (!key || !isSigned(key, signature, timestamp, nonce, body)) throw new PayError("badSignature");
}
