import { describe, expect, it } from "vitest";
import { loadNetwork, output } from "./network";
import { OnnxGraph } from "./onnx-graph";

describe("OnnxGraph", () => {
  it("makes a network that runs: a convolution over a picture", async () => {
    const graph = new OnnxGraph();
    const input = graph.input("input", [1, 1, 3, 3]);
    const filters = graph.floats([1, 1, 2, 2], Float32Array.of(1, 0, 0, -1));
    graph.node(
      "Relu",
      [graph.node("Conv", [input, filters], { strides: [1, 1], auto_pad: "VALID" })],
      {},
      "output",
    );
    graph.output("output", [1, 1, 2, 2]);
    const network = await loadNetwork(graph.finish());
    const outputs = await network.run({
      input: { shape: [1, 1, 3, 3], values: Float32Array.of(9, 8, 7, 6, 5, 4, 3, 2, 9) },
    });
    expect([...output(outputs, "output")]).toEqual([4, 4, 4, 0]);
  });

  it("leaves sizes open that each run chooses", async () => {
    const graph = new OnnxGraph();
    graph.node("Add", [graph.input("input", [null]), graph.floats([1], Float32Array.of(1))], {}, "output");
    graph.output("output", [null]);
    const network = await loadNetwork(graph.finish());
    for (const values of [Float32Array.of(1, 2), Float32Array.of(1, 2, 3)]) {
      const outputs = await network.run({ input: { shape: [values.length], values } });
      expect(output(outputs, "output")).toEqual(values.map((value) => value + 1));
    }
  });

  it("names an output that is missing", () => {
    expect(() => output({}, "mask")).toThrow("no output mask");
  });
});
