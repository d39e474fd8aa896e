import { createHmac } from "node:crypto";
import { env } from "@/lib/env";

/** What a derived key is for; one key never serves two purposes. */
export type KeyPurpose =
  | "field"
  | "blindIndex"
  | "object"
  | "auditSeal"
  | "batchSummary"
  | "session"
  | "rate"
  | "facePrint";

/** Name of the key generation, carried by every sealed value so that a later one can be added beside it. */
export const KEY_ID = "k1";

let extracted: Buffer | undefined;
const derived = new Map<string, Buffer>();

/** Keys of one thing each, of which there is no end: they are derived when needed and not kept. */
const UNKEPT: readonly KeyPurpose[] = ["object"];

/**
 * A 32-byte key for one purpose, derived (HKDF-SHA-256) from the master key, which lies outside the database.
 * @param context narrows the key further, for example to one school
 */
export function deriveKey(purpose: KeyPurpose, context = ""): Buffer {
  const label = `${KEY_ID}|${purpose}|${context}`;
  const known = derived.get(label);
  if (known) return known;
  extracted ??= createHmac("sha256", "qingcong").update(Buffer.from(env().QC_MASTER_KEY, "base64")).digest();
  // One block of HKDF's second step (RFC 5869 §2.3) is as long as the key; the first step is the same for all keys.
  const key = createHmac("sha256", extracted).update(label).update(Buffer.of(1)).digest();
  if (!UNKEPT.includes(purpose)) derived.set(label, key);
  return key;
}
