import { describe, expect, it } from "vitest";
import { generator } from "../testing/drawn";
import { packFingerprint, unpackFingerprint } from "./fingerprint";

const random = generator(2);
const FINGERPRINT = {
  file: "ab".repeat(32),
  pixels: "0c".repeat(32),
  descriptor: Float32Array.from({ length: 128 }, () => random() - 0.5),
  chip: Uint8Array.from({ length: 4096 }, () => random() * 255),
};

describe("a packed fingerprint", () => {
  it("comes back as it was", () => {
    const packed = packFingerprint(FINGERPRINT);
    expect(packed).toHaveLength(4672);
    expect(unpackFingerprint(packed)).toEqual(FINGERPRINT);
  });

  it("of another length is refused", () => {
    expect(() => unpackFingerprint(Buffer.alloc(10))).toThrow("4672 bytes, not 10");
  });
});
