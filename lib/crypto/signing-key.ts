import { createHash, createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { deriveKey } from "./keys";

// PKCS#8 wrapping of a raw Ed25519 seed (RFC 8410).
const PKCS8_PREFIX = Buffer.from("302e020100300506032b657004220420", "hex");

/** The Ed25519 key pair of this installation for one purpose; its public half can be given to anybody. */
export function signingKey(purpose: "auditSeal" | "batchSummary"): {
  privateKey: KeyObject;
  publicKey: KeyObject;
} {
  const der = Buffer.concat([PKCS8_PREFIX, deriveKey(purpose)]);
  const privateKey = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  return { privateKey, publicKey: createPublicKey(privateKey) };
}

/** SHA-256 (hex) of a public key (SPKI): what two people compare to know that they speak of the same key. */
export function fingerprintOf(publicKey: KeyObject): string {
  return createHash("sha256").update(spkiOf(publicKey)).digest("hex");
}

/** A public key as bytes that any Ed25519 implementation reads (SPKI, DER). */
export function spkiOf(publicKey: KeyObject): Buffer {
  return publicKey.export({ format: "der", type: "spki" });
}
