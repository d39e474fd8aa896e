import { openGcm, sealGcm } from "./gcm";
import { deriveKey, KEY_ID, type KeyPurpose } from "./keys";

/** Whose bytes these are; moved to another owner or school they cannot be opened. */
export type BytesPlace = { purpose: Extract<KeyPurpose, "facePrint">; schoolId: string; ownerId: string };

/** Encrypts bytes with a key per purpose and school: key id, then what `sealGcm` gives. */
export function sealBytes({ purpose, schoolId, ownerId }: BytesPlace, value: Buffer): Buffer {
  return Buffer.concat([Buffer.from(KEY_ID), sealGcm(deriveKey(purpose, schoolId), ownerId, value)]);
}

/** @throws where the bytes were changed, belong to somebody else, or were sealed with another key */
export function openBytes({ purpose, schoolId, ownerId }: BytesPlace, sealed: Buffer): Buffer {
  const start = KEY_ID.length;
  if (sealed.toString("latin1", 0, start) !== KEY_ID) throw new Error("not sealed with this key");
  return openGcm(deriveKey(purpose, schoolId), ownerId, sealed.subarray(start));
}
