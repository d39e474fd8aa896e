import { createHash, sign, verify } from "node:crypto";
import { signingKey } from "@/lib/crypto/signing-key";

/** What a seal says: these rows, in this order, hashed together, after the seal before. */
export type SealBody = {
  n: number;
  fromXid: bigint;
  toXid: bigint;
  rowCount: number;
  rowsHash: string;
  previousHash: string;
};

export type Seal = SealBody & { hash: string; signature: string };

/** The hash before the first seal. */
export const GENESIS = "0".repeat(64);

function hashOf(body: SealBody): string {
  const { n, fromXid, toXid, rowCount, rowsHash, previousHash } = body;
  return sha256([n, fromXid, toXid, rowCount, rowsHash, previousHash].join("|"));
}

export function makeSeal(body: SealBody): Seal {
  const hash = hashOf(body);
  const { privateKey } = signingKey("auditSeal");
  return { ...body, hash, signature: sign(null, Buffer.from(hash, "hex"), privateKey).toString("base64") };
}

/** True where the seal's own hash and signature hold. */
export function isGenuine(seal: Seal): boolean {
  if (hashOf(seal) !== seal.hash) return false;
  const { publicKey } = signingKey("auditSeal");
  return verify(null, Buffer.from(seal.hash, "hex"), publicKey, Buffer.from(seal.signature, "base64"));
}

/** Hash over rows given as canonical lines in the order of their ids. */
export function hashRows(lines: readonly string[]): string {
  return sha256(lines.join("\n"));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
