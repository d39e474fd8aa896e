import { z } from "zod";
import { convolutionFilters, depthwiseFilters, transpose } from "./layout";
import { OnnxGraph, type Shape } from "./onnx-graph";
import { decodeWeights, type Weight, type Weights, weight, weightsManifestSchema } from "./weights";

const base64 = z.string().transform((text) => Buffer.from(text, "base64").toString("ascii"));

const nodeSchema = z.object({
  name: z.string(),
  op: z.string(),
  input: z.array(z.string()).default([]),
  attr: z
    .object({
      padding: z.object({ s: base64 }).optional(),
      strides: z.object({ list: z.object({ i: z.array(z.coerce.number()) }) }).optional(),
      ksize: z.object({ list: z.object({ i: z.array(z.coerce.number()) }) }).optional(),
      fused_ops: z.object({ list: z.object({ s: z.array(base64).default([]) }) }).optional(),
    })
    .default({}),
});

type Node = z.infer<typeof nodeSchema>;

const modelSchema = z.object({
  format: z.literal("graph-model"),
  modelTopology: z.object({ node: z.array(nodeSchema) }),
  weightsManifest: weightsManifestSchema,
});

export type NetworkPort = { name: string; shape: Shape };

/**
 * Rewrites a TensorFlow.js graph model as ONNX, as far as the wanted outputs need it. Tensors become [batch,
 * channels, height, width]; what the model itself reshapes keeps TensorFlow's order.
 */
export function onnxFromTfjs(
  json: string,
  bin: Buffer,
  ports: { input: NetworkPort; outputs: readonly NetworkPort[] },
): Buffer {
  const model = modelSchema.parse(JSON.parse(json));
  const weights = decodeWeights(model.weightsManifest, bin);
  const graph = new OnnxGraph();
  const tensors = new Map([[ports.input.name, graph.input(ports.input.name, ports.input.shape)]]);
  const outputs = new Set(ports.outputs.map(({ name }) => name));
  const needed = neededFor(outputs, model.modelTopology.node);

  for (const node of model.modelTopology.node) {
    if (!needed.has(node.name) || node.op === "Const" || node.op === "Placeholder") continue;
    const inputs = node.input.filter((name) => !weights.has(name)).map((name) => tensor(tensors, name));
    const result = translate(graph, node, inputs, weights);
    tensors.set(node.name, outputs.has(node.name) ? graph.node("Identity", [result], {}, node.name) : result);
  }
  for (const { name, shape } of ports.outputs) graph.output(tensor(tensors, name), shape);
  return graph.finish();
}

/** Names of the nodes that lead to the outputs; the model lists them in the order of running. */
function neededFor(outputs: ReadonlySet<string>, nodes: readonly Node[]): Set<string> {
  const needed = new Set(outputs);
  for (const node of [...nodes].reverse())
    if (needed.has(node.name)) for (const input of node.input) needed.add(input);
  return needed;
}

function tensor(tensors: ReadonlyMap<string, string>, name: string): string {
  const found = tensors.get(name);
  if (found === undefined) throw new Error(`the network uses ${name} before it is made`);
  return found;
}

function translate(graph: OnnxGraph, node: Node, inputs: readonly string[], weights: Weights): string {
  const constants = node.input.filter((name) => weights.has(name)).map((name) => weight(weights, name));
  switch (node.op) {
    case "_FusedConv2D":
      return convolution(graph, node, inputs, constants);
    case "DepthwiseConv2dNative":
      return depthwise(graph, node, inputs, constants);
    case "AddV2":
      return graph.node("Add", inputs);
    case "Relu":
    case "Sigmoid":
    case "Identity":
      return graph.node(node.op, inputs);
    case "Prelu":
      return prelu(graph, inputs, constants[0]);
    case "MaxPool":
      return graph.node("MaxPool", inputs, { kernel_shape: spatial(node.attr.ksize), ...window(node) });
    case "ConcatV2":
      return graph.node("Concat", inputs, { axis: 1 });
    case "Pad":
      return graph.node("Pad", [...inputs, graph.wholeNumbers(channelsFirstPads(constants[0]))]);
    case "Reshape":
      return reshape(graph, inputs, constants[0]);
    default:
      throw new Error(`the network has an operator ${node.op} that is not supported`);
  }
}

function convolution(
  graph: OnnxGraph,
  node: Node,
  inputs: readonly string[],
  [filters, bias, slope]: readonly Weight[],
): string {
  if (!filters || !bias) throw new Error(`${node.name} has no filters or bias`);
  const { shape, values } = convolutionFilters(filters);
  const result = graph.node(
    "Conv",
    [...inputs, graph.floats(shape, values), graph.floats(bias.shape, bias.values)],
    window(node),
  );
  const fused = node.attr.fused_ops?.list.s ?? [];
  if (fused.includes("Relu")) return graph.node("Relu", [result]);
  return fused.includes("Prelu") ? prelu(graph, [result], slope) : result;
}

function depthwise(
  graph: OnnxGraph,
  node: Node,
  inputs: readonly string[],
  [filters]: readonly Weight[],
): string {
  if (!filters) throw new Error(`${node.name} has no filters`);
  const { shape, values } = depthwiseFilters(filters);
  return graph.node("Conv", [...inputs, graph.floats(shape, values)], {
    ...window(node),
    group: shape[0] ?? 1,
  });
}

function prelu(graph: OnnxGraph, inputs: readonly string[], slope: Weight | undefined): string {
  if (!slope) throw new Error("a Prelu has no slope");
  const { shape, values } = transpose(slope, [2, 0, 1]);
  return graph.node("PRelu", [...inputs, graph.floats(shape, values)]);
}

/** A reshape counts values in TensorFlow's order, so the channels go last before it. */
function reshape(graph: OnnxGraph, inputs: readonly string[], shape: Weight | undefined): string {
  if (!shape) throw new Error("a Reshape has no shape");
  const channelsLast = graph.node("Transpose", inputs, { perm: [0, 2, 3, 1] });
  return graph.node("Reshape", [channelsLast, graph.wholeNumbers([...shape.values])]);
}

function channelsFirstPads(pads: Weight | undefined): number[] {
  const before = (axis: number) => pads?.values[2 * axis] ?? 0;
  const after = (axis: number) => pads?.values[2 * axis + 1] ?? 0;
  const order = [0, 3, 1, 2];
  return [...order.map(before), ...order.map(after)];
}

function window(node: Node) {
  return {
    strides: spatial(node.attr.strides),
    auto_pad: node.attr.padding?.s === "VALID" ? "VALID" : "SAME_UPPER",
  };
}

function spatial(sizes: { list: { i: number[] } } | undefined): number[] {
  return sizes?.list.i.slice(1, 3) ?? [1, 1];
}
