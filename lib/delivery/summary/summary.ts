import { createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { z } from "zod";
import { fingerprintOf, spkiOf } from "@/lib/crypto/signing-key";

/** Files of an archive that tell what else is in it. */
export const SUMS_FILE = "SHA256SUMS";
export const SUMMARY_FILE = "summary.json";
export const SIGNATURE_FILE = "summary.sig";
/** Where the photos lie. */
export const PHOTO_FOLDER = "photos/";

const FORMAT = "qingcong-batch/1";

/** What is signed of a batch: where it comes from, and through the hash of the list of hashes every file in it. */
const summarySchema = z.strictObject({
  format: z.literal(FORMAT),
  /** 院校代码, and the numbers of task and batch. */
  school: z.string(),
  task: z.int(),
  batch: z.int(),
  /** Which archive of the batch it is, and of how many. */
  part: z.int(),
  parts: z.int(),
  /** The moment that all entries of the archive carry. */
  sealedAt: z.iso.datetime(),
  photos: z.int(),
  /** SHA-256 (hex) of SHA256SUMS. */
  sums: z.string(),
  /** Ed25519, SPKI, base64. */
  publicKey: z.string(),
});
export type Summary = z.infer<typeof summarySchema>;

type KeyPair = { privateKey: KeyObject; publicKey: KeyObject };

/** The two files that close an archive: the summary, and the signature (base64) over its very bytes. */
export function signSummary(
  facts: Omit<Summary, "format" | "publicKey">,
  { privateKey, publicKey }: KeyPair,
): { summary: Buffer; signature: Buffer } {
  const told: Summary = { format: FORMAT, ...facts, publicKey: spkiOf(publicKey).toString("base64") };
  const summary = Buffer.from(`${JSON.stringify(told, null, 2)}\n`, "utf8");
  return { summary, signature: Buffer.from(`${sign(null, summary, privateKey).toString("base64")}\n`) };
}

/** Null where the bytes are no summary, or where the signature is not of the key that stands in it. */
export function readSummary(
  summary: Buffer,
  signature: Buffer,
): { facts: Summary; fingerprint: string } | null {
  try {
    const facts = summarySchema.parse(JSON.parse(summary.toString("utf8")));
    const der = Buffer.from(facts.publicKey, "base64");
    const publicKey = createPublicKey({ key: der, format: "der", type: "spki" });
    const line = signature.toString("latin1");
    const given = Buffer.from(line.trim(), "base64");
    // One text for one signature: base64 that decodes to the same bytes is refused too.
    if (line !== `${given.toString("base64")}\n` || !verify(null, summary, publicKey, given)) return null;
    return { facts, fingerprint: fingerprintOf(publicKey) };
  } catch {
    return null;
  }
}

/** The list of hashes as `sha256sum -c` reads it. */
export function sumsOf(files: readonly { name: string; sha256: string }[]): Buffer {
  return Buffer.from(files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(""), "utf8");
}
