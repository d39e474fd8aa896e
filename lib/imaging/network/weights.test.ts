import { describe, expect, it } from "vitest";
import { decodeWeights, halfToFloat, weight } from "./weights";

describe("halfToFloat", () => {
  it.each([
    [0x0000, 0],
    [0x3c00, 1],
    [0xc000, -2],
    [0x7bff, 65504],
    [0x0001, 2 ** -24],
    [0x3555, 0.333251953125],
    [0x7c00, Number.POSITIVE_INFINITY],
  ])("%d is %d", (bits, value) => {
    expect(halfToFloat(bits)).toBe(value);
  });
});

describe("decodeWeights", () => {
  const manifest = [
    {
      weights: [
        { name: "plain", shape: [1], dtype: "float32" as const },
        { name: "half", shape: [2], dtype: "float32" as const, quantization: { dtype: "float16" as const } },
        {
          name: "byte",
          shape: [3],
          dtype: "float32" as const,
          quantization: { dtype: "uint8" as const, scale: 0.5, min: -1 },
        },
      ],
    },
  ];

  it("reads plain and quantised weights that lie one after the other", () => {
    const bin = Buffer.alloc(4 + 4 + 3);
    bin.writeFloatLE(2.5, 0);
    bin.writeUInt16LE(0x3c00, 4);
    bin.writeUInt16LE(0xc000, 6);
    bin.set([0, 2, 6], 8);
    const weights = decodeWeights(manifest, bin);
    expect([...weight(weights, "plain").values]).toEqual([2.5]);
    expect([...weight(weights, "half").values]).toEqual([1, -2]);
    expect([...weight(weights, "byte").values]).toEqual([-1, 0, 2]);
  });

  it("refuses a file of another length", () => {
    expect(() => decodeWeights(manifest, Buffer.alloc(12))).toThrow("11 bytes, the file has 12");
  });
});
