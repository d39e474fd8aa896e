import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { deriveKey, KEY_ID, type KeyPurpose } from "./keys";

/** Whose bytes these are; moved to another owner or school they cannot be opened. */
export type BytesPlace = { purpose: Extract<KeyPurpose, "facePrint">; schoolId: string; ownerId: string };

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const GCM = { authTagLength: TAG_BYTES };

/** Encrypts bytes (AES-256-GCM, a key per purpose and school): key id, nonce, tag, ciphertext. */
export function sealBytes(place: BytesPlace, value: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", deriveKey(place.purpose, place.schoolId), nonce, GCM);
  cipher.setAAD(Buffer.from(place.ownerId));
  const body = Buffer.concat([cipher.update(value), cipher.final()]);
  return Buffer.concat([Buffer.from(KEY_ID), nonce, cipher.getAuthTag(), body]);
}

/** @throws where the bytes were changed, belong to somebody else, or were sealed with another key */
export function openBytes(place: BytesPlace, sealed: Buffer): Buffer {
  const start = KEY_ID.length;
  if (sealed.toString("latin1", 0, start) !== KEY_ID) throw new Error("not sealed with this key");
  const nonce = sealed.subarray(start, start + NONCE_BYTES);
  const tag = sealed.subarray(start + NONCE_BYTES, start + NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv("aes-256-gcm", deriveKey(place.purpose, place.schoolId), nonce, GCM);
  decipher.setAAD(Buffer.from(place.ownerId));
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed.subarray(start + NONCE_BYTES + TAG_BYTES)), decipher.final()]);
}
