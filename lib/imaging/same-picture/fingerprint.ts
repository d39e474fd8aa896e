import { createHash } from "node:crypto";
import type { FaceMesh } from "../face/mesh";
import { DESCRIPTOR_LENGTH } from "../network/recogniser-graph";
import type { Pyramid } from "../pixels/pyramid";
import { CHIP_SIDE, type FaceChip, readFaceChip } from "./face-chip";

/** What is kept of a photo to find it again, and the same face under another name. Biometric data. */
export type Fingerprint = {
  /** SHA-256 of the file, hexadecimal. */
  file: string;
  /** SHA-256 of the decoded picture: the same for copies whose metadata differ. */
  pixels: string;
  descriptor: Float32Array;
  chip: FaceChip;
};

export function fingerprintOf(
  file: Buffer,
  pyramid: Pyramid,
  mesh: FaceMesh,
  descriptor: Float32Array,
): Fingerprint {
  return {
    file: createHash("sha256").update(file).digest("hex"),
    pixels: createHash("sha256").update(pyramid.small.data).digest("hex"),
    descriptor,
    chip: readFaceChip(pyramid, mesh),
  };
}

const HASH_BYTES = 32;
const DESCRIPTOR_BYTES = 4 * DESCRIPTOR_LENGTH;
const FINGERPRINT_BYTES = 2 * HASH_BYTES + DESCRIPTOR_BYTES + CHIP_SIDE * CHIP_SIDE;

/** 4672 bytes for a column that is encrypted at rest. */
export function packFingerprint({ file, pixels, descriptor, chip }: Fingerprint): Buffer {
  const numbers = Buffer.alloc(DESCRIPTOR_BYTES);
  descriptor.forEach((value, i) => {
    numbers.writeFloatLE(value, 4 * i);
  });
  return Buffer.concat([Buffer.from(file, "hex"), Buffer.from(pixels, "hex"), numbers, chip]);
}

export function unpackFingerprint(bytes: Buffer): Fingerprint {
  if (bytes.length !== FINGERPRINT_BYTES)
    throw new Error(`a fingerprint has ${FINGERPRINT_BYTES} bytes, not ${bytes.length}`);
  const numbers = bytes.subarray(2 * HASH_BYTES, 2 * HASH_BYTES + DESCRIPTOR_BYTES);
  return {
    file: bytes.toString("hex", 0, HASH_BYTES),
    pixels: bytes.toString("hex", HASH_BYTES, 2 * HASH_BYTES),
    descriptor: Float32Array.from({ length: DESCRIPTOR_LENGTH }, (_, i) => numbers.readFloatLE(4 * i)),
    chip: Uint8Array.from(bytes.subarray(2 * HASH_BYTES + DESCRIPTOR_BYTES)),
  };
}
