import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localEngine } from "../local-engine";
import { loadNetworks, type Networks } from "../network/networks";
import { OnnxGraph } from "../network/onnx-graph";
import { CAPTURE, portrait, REFERENCE } from "../testing/portraits";
import { loadOwnRecogniser, type OwnRecogniser } from "./own-recogniser";

const folder = mkdtempSync(join(tmpdir(), "own-recogniser-"));
let networks: Networks;

/** A network that describes a face by the means of sixteen parts of it. */
function tinyNetwork(): Buffer {
  const graph = new OnnxGraph();
  const input = graph.input("face", [1, 3, 112, 112]);
  const parts = graph.node("AveragePool", [input], { kernel_shape: [28, 28], strides: [28, 28] });
  graph.node("Flatten", [parts], { axis: 1 }, "vector");
  graph.output("vector", [1, 48]);
  return graph.finish();
}

function describeNetwork(changes: Partial<OwnRecogniser> = {}): string {
  const file = tinyNetwork();
  writeFileSync(join(folder, "tiny.onnx"), file);
  const description: OwnRecogniser = {
    engine: "tiny-means-1",
    file: "tiny.onnx",
    sha256: createHash("sha256").update(file).digest("hex"),
    input: { name: "face", side: 112, mean: 127.5, scale: 1 / 128, channels: "BGR" },
    output: "vector",
    likeness: "cosine",
    score: { at0: 0, at100: 1 },
    interceptsBelow: 30,
    ...changes,
  };
  const path = join(folder, "recogniser.json");
  writeFileSync(path, JSON.stringify(description));
  return path;
}

beforeAll(async () => {
  networks = await loadNetworks();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe("a recogniser that a school brings", () => {
  it("scores with its own network, name and scale", async () => {
    const engine = localEngine(networks, await loadOwnRecogniser(describeNetwork()));
    const capture = portrait(CAPTURE);
    const [same, other] = [
      await engine.compare({ capture, reference: capture }),
      await engine.compare({ capture, reference: portrait(REFERENCE) }),
    ];
    expect(same).toMatchObject({ status: "scored", score: 100, engine: "tiny-means-1" });
    if (other.status !== "scored" || same.status !== "scored") throw new Error("not scored");
    expect(other.raw).toBeLessThan(same.raw);
    expect(other.score).toBe(Math.round(100 * other.raw));
  });

  it("may measure distances instead", async () => {
    const description = describeNetwork({ likeness: "euclidean", score: { at0: 10, at100: 0 } });
    const engine = localEngine(networks, await loadOwnRecogniser(description));
    const capture = portrait(CAPTURE);
    expect(await engine.compare({ capture, reference: capture })).toMatchObject({ score: 100, raw: 0 });
  });

  it("is refused when its file is another one", async () => {
    await expect(loadOwnRecogniser(describeNetwork({ sha256: "0".repeat(64) }))).rejects.toThrow(
      /tiny\.onnx has SHA-256/,
    );
  });
});
