import { hkdfSync } from "node:crypto";
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
  const key = Buffer.from(
    hkdfSync("sha256", Buffer.from(env().QC_MASTER_KEY, "base64"), "qingcong", label, 32),
  );
  if (!UNKEPT.includes(purpose)) derived.set(label, key);
  return key;
}
