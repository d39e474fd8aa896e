import { createCipheriv, createDecipheriv, randomFillSync } from "node:crypto";
import { deriveKey, KEY_ID } from "./keys";

/** Where a sealed value lives; moving it elsewhere makes it unreadable (authenticated data). */
export type FieldPlace = {
  schoolId: string;
  field: "documentNumber" | "collectionCode" | "batchFileName" | "searchTerm" | "rosterRow" | "correction";
};

const TAG_BYTES = 16;
/** Without a fixed length, Node also takes a tag cut down to four bytes, which can be guessed. */
const GCM = { authTagLength: TAG_BYTES };

const NONCE_BYTES = 12;
/** Random bytes are asked for in bulk: for short values the asking costs as much as the cipher. */
const nonces = Buffer.alloc(NONCE_BYTES * 256);
let noncesUsed = nonces.length;

function nextNonce(): Buffer {
  if (noncesUsed === nonces.length) {
    randomFillSync(nonces);
    noncesUsed = 0;
  }
  noncesUsed += NONCE_BYTES;
  return nonces.subarray(noncesUsed - NONCE_BYTES, noncesUsed);
}

/** Encrypts a short personal value (AES-256-GCM). Result: `v1.<key>.<nonce>.<ciphertext and tag>`, base64url. */
export function sealField(place: FieldPlace, value: string): string {
  const nonce = nextNonce();
  const cipher = createCipheriv("aes-256-gcm", deriveKey("field"), nonce, GCM);
  cipher.setAAD(aad(place));
  const body = Buffer.concat([cipher.update(value, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return `v1.${KEY_ID}.${nonce.toString("base64url")}.${body.toString("base64url")}`;
}

/** @throws where the value was changed, comes from another place, or was sealed with another key */
export function openField(place: FieldPlace, sealed: string): string {
  const [version, keyId, nonce, body] = sealed.split(".");
  if (version !== "v1" || keyId !== KEY_ID || !nonce || !body)
    throw new Error("not a sealed field of this key");
  const bytes = Buffer.from(body, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", deriveKey("field"), Buffer.from(nonce, "base64url"), GCM);
  decipher.setAAD(aad(place));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString("utf8");
}

function aad(place: FieldPlace): Buffer {
  return Buffer.from(`${place.schoolId}|${place.field}`);
}
