import { convolutionFilters } from "./layout";
import { OnnxGraph } from "./onnx-graph";
import { decodeWeights, type Weights, weight, weightsManifestSchema } from "./weights";

/** Side of the face picture in pixels (dlib face recognition ResNet v1). */
export const CHIP_SIDE = 150;
export const DESCRIPTOR_LENGTH = 128;

const MEAN_COLOUR = [122.782, 117.001, 104.298] as const;

/** Blocks in order; a block that halves its input is named `…_down`, with the side it then has. */
const BLOCKS = [
  { name: "conv32_1" },
  { name: "conv32_2" },
  { name: "conv32_3" },
  { name: "conv64_down", convolvedSide: 17, pooledSide: 17, widenBy: 32 },
  { name: "conv64_1" },
  { name: "conv64_2" },
  { name: "conv64_3" },
  { name: "conv128_down", convolvedSide: 8, pooledSide: 8, widenBy: 64 },
  { name: "conv128_1" },
  { name: "conv128_2" },
  { name: "conv256_down", convolvedSide: 3, pooledSide: 4, widenBy: 128 },
  { name: "conv256_1" },
  { name: "conv256_2" },
  { name: "conv256_down_out", convolvedSide: 1, pooledSide: 2, widenBy: 0 },
] as const;

type Halving = Extract<(typeof BLOCKS)[number], { widenBy: number }>;

/**
 * The ResNet whose weights face-api ships as `face_recognition_model`, as ONNX: input "face"
 * [1, 3, 150, 150] with values 0–255, output "descriptor" [1, 128].
 */
export function recogniserGraph(manifest: string, bin: Buffer): Buffer {
  const weights = decodeWeights(weightsManifestSchema.parse(JSON.parse(manifest)), bin);
  const graph = new OnnxGraph();

  const convolution = (input: string, name: string, stride: 1 | 2): string => {
    const { filters, bias } = folded(weights, name);
    return graph.node(
      "Conv",
      [input, graph.floats(filters.shape, filters.values), graph.floats(bias.shape, bias.values)],
      {
        strides: [stride, stride],
        auto_pad: stride === 2 ? "VALID" : "SAME_UPPER",
      },
    );
  };
  const relu = (input: string) => graph.node("Relu", [input]);

  const keeping = (input: string, name: string): string => {
    const inner = relu(convolution(input, `${name}/conv1`, 1));
    return relu(graph.node("Add", [convolution(inner, `${name}/conv2`, 1), input]));
  };
  const halving = (input: string, { name, convolvedSide, pooledSide, widenBy }: Halving): string => {
    const inner = relu(convolution(input, `${name}/conv1`, 2));
    const missing = pooledSide - convolvedSide;
    const convolved = padded(graph, convolution(inner, `${name}/conv2`, 1), 0, missing);
    const pooled = graph.node("AveragePool", [input], { kernel_shape: [2, 2], strides: [2, 2] });
    return relu(graph.node("Add", [padded(graph, pooled, widenBy, 0), convolved]));
  };

  let last = relu(
    convolution(normalised(graph, graph.input("face", [1, 3, CHIP_SIDE, CHIP_SIDE])), "conv32_down", 2),
  );
  last = graph.node("MaxPool", [last], { kernel_shape: [3, 3], strides: [2, 2] });
  for (const block of BLOCKS) last = "widenBy" in block ? halving(last, block) : keeping(last, block.name);

  const flat = graph.node("Flatten", [graph.node("GlobalAveragePool", [last])], { axis: 1 });
  const { shape, values } = weight(weights, "fc");
  graph.node("MatMul", [flat, graph.floats(shape, values)], {}, "descriptor");
  graph.output("descriptor", [1, DESCRIPTOR_LENGTH]);
  return graph.finish();
}

function normalised(graph: OnnxGraph, input: string): string {
  const mean = graph.floats([1, 3, 1, 1], Float32Array.from(MEAN_COLOUR));
  return graph.node("Div", [graph.node("Sub", [input, mean]), graph.floats([1], Float32Array.of(255))]);
}

/** Adds zeros: more channels after the last one, more rows and columns at the bottom and right. */
function padded(graph: OnnxGraph, input: string, channels: number, side: number): string {
  if (channels === 0 && side === 0) return input;
  return graph.node("Pad", [input, graph.wholeNumbers([0, 0, 0, 0, 0, channels, side, side])]);
}

/** A convolution with the scale layer behind it folded in: (x·f + b)·s + c = x·(f·s) + (b·s + c). */
function folded(weights: Weights, name: string) {
  const filters = convolutionFilters(weight(weights, `${name}/conv/filters`));
  const bias = weight(weights, `${name}/conv/bias`);
  const scale = weight(weights, `${name}/scale/weights`).values;
  const shift = weight(weights, `${name}/scale/biases`).values;
  const perFilter = filters.values.length / scale.length;
  return {
    filters: {
      shape: filters.shape,
      values: filters.values.map((value, i) => value * (scale[Math.floor(i / perFilter)] ?? 1)),
    },
    bias: {
      shape: bias.shape,
      values: bias.values.map((value, i) => value * (scale[i] ?? 1) + (shift[i] ?? 0)),
    },
  };
}
