import { createHmac } from "node:crypto";
import { deriveKey } from "./keys";
import type { FieldPlace } from "./sealed-field";

/**
 * Keyed fingerprint of a normalised value for equality search (HMAC-SHA-256, a key per school and field). Equal
 * values of two schools have different fingerprints.
 */
export function blindIndex({ schoolId, field }: FieldPlace, normalised: string): Buffer {
  return createHmac("sha256", deriveKey("blindIndex", `${schoolId}|${field}`))
    .update(normalised)
    .digest();
}
