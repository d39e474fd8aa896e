import { describe, expect, it } from "vitest";
import { convolutionFilters, depthwiseFilters, transpose } from "./layout";

describe("transpose", () => {
  it("turns rows into columns", () => {
    const turned = transpose({ shape: [2, 3], values: Float32Array.of(1, 2, 3, 4, 5, 6) }, [1, 0]);
    expect(turned.shape).toEqual([3, 2]);
    expect([...turned.values]).toEqual([1, 4, 2, 5, 3, 6]);
  });

  it("comes back by the reverse order", () => {
    const tensor = { shape: [2, 3, 4], values: Float32Array.from({ length: 24 }, (_, i) => i) };
    expect(transpose(transpose(tensor, [2, 0, 1]), [1, 2, 0])).toEqual(tensor);
  });

  it("brings filters into ONNX's order", () => {
    const filters = { shape: [1, 2, 3, 4], values: new Float32Array(24) };
    expect(convolutionFilters(filters).shape).toEqual([4, 3, 1, 2]);
    expect(depthwiseFilters({ shape: [3, 5, 8, 1], values: new Float32Array(120) }).shape).toEqual([
      8, 1, 3, 5,
    ]);
  });
});
