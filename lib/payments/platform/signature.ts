import { createDecipheriv, createSign, createVerify, type KeyObject } from "node:crypto";

/** Name of the scheme in the Authorization header. */
export const SCHEME = "WECHATPAY2-SHA256-RSA2048";

/** A message signed longer ago than this is not taken, in seconds. */
export const WINDOW_SECONDS = 300;

/** Signatures that the platform sends on purpose to see whether they are checked. */
const PROBE = "WECHATPAY/SIGNTEST/";

/** Lines of a message to sign, each ended by a line feed; an empty body is an empty line. */
const lines = (...parts: (string | Buffer)[]) =>
  Buffer.concat(parts.flatMap((part) => [Buffer.from(part), Buffer.from("\n")]));

export function sign(key: KeyObject, ...parts: (string | Buffer)[]): string {
  return createSign("RSA-SHA256")
    .update(lines(...parts))
    .sign(key, "base64");
}

export function isSigned(key: KeyObject, signature: string, ...parts: (string | Buffer)[]): boolean {
  if (signature.startsWith(PROBE)) return false;
  return createVerify("RSA-SHA256")
    .update(lines(...parts))
    .verify(key, signature, "base64");
}

export type Request = { method: string; target: string; body: string };

type Merchant = { merchantId: string; serialNo: string; key: KeyObject };

/** The Authorization header of a request; `target` is path and query as they stand in the address. */
export function authorization(
  { merchantId, serialNo, key }: Merchant,
  { method, target, body }: Request,
  { timestamp, nonce }: { timestamp: string; nonce: string },
): string {
  const values = {
    mchid: merchantId,
    nonce_str: nonce,
    timestamp,
    serial_no: serialNo,
    signature: sign(key, method, target, timestamp, nonce, body),
  };
  return `${SCHEME} ${Object.entries(values)
    .map(([name, value]) => `${name}="${value}"`)
    .join(",")}`;
}

export type Sealed = { ciphertext: string; nonce: string; associated_data?: string };

/**
 * Opens what the platform has sealed with the merchant's APIv3 key (AES-256-GCM, tag at the end).
 * @throws where key, nonce, data or tag do not belong together
 */
export function unseal(apiKey: string, { ciphertext, nonce, associated_data = "" }: Sealed): string {
  const bytes = Buffer.from(ciphertext, "base64");
  const decipher = createDecipheriv("aes-256-gcm", Buffer.from(apiKey), Buffer.from(nonce), {
    authTagLength: 16,
  });
  decipher.setAuthTag(bytes.subarray(-16));
  decipher.setAAD(Buffer.from(associated_data));
  return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString("utf8");
}
