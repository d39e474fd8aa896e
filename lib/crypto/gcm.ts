import { createCipheriv, createDecipheriv, randomFillSync } from "node:crypto";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Without a fixed length, Node also takes a tag cut down to four bytes, which can be guessed. */
const GCM = { authTagLength: TAG_BYTES };

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

/** AES-256-GCM: nonce (12 bytes), ciphertext, tag (16 bytes). `place` says where it belongs and is not encrypted. */
export function sealGcm(key: Buffer, place: string, value: Buffer): Buffer {
  const nonce = nextNonce();
  const cipher = createCipheriv("aes-256-gcm", key, nonce, GCM);
  cipher.setAAD(Buffer.from(place));
  return Buffer.concat([nonce, cipher.update(value), cipher.final(), cipher.getAuthTag()]);
}

/** @throws where the bytes were changed, belong elsewhere, or were sealed with another key */
export function openGcm(key: Buffer, place: string, sealed: Buffer): Buffer {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) throw new Error("too short to be sealed");
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, NONCE_BYTES), GCM);
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
}
