import { transpose } from "./layout";
import { OnnxGraph } from "./onnx-graph";
import { readTflite, type TfliteOperator } from "./tflite-file";
import type { Weight } from "./weights";

/** Option fields of schema_v3.fbs. */
const CONVOLUTION = { padding: 0, strideWidth: 1, strideHeight: 2, activation: 3 };
const DEPTHWISE_ACTIVATION = 4;
const ELEMENTWISE_ACTIVATION = 0;
const POOL = { filterWidth: 3, filterHeight: 4 };
const RESIZE = { alignCorners: 2, halfPixelCenters: 3 };
const VALID = 1;
const ACTIVATIONS: Record<number, string | undefined> = { 1: "Relu" };

type Step = {
  graph: OnnxGraph;
  operator: TfliteOperator;
  /** Tensors made by earlier steps. */
  inputs: readonly string[];
  /** Shape of the first input, channels last. */
  shape: readonly number[];
  filters: Weight | undefined;
  bias: Weight | undefined;
};

/**
 * Rewrites a TensorFlow Lite segmentation network as ONNX: input "input" [1, 3, height, width],
 * output "output" [1, 1, height, width].
 */
export function onnxFromTflite(file: Buffer): Buffer {
  const model = readTflite(file);
  const graph = new OnnxGraph();
  const tensors = new Map([[model.input, graph.input("input", channelsFirst(model.shapes[model.input]))]]);
  const constants = new Map(model.constants);

  for (const operator of model.operators) {
    const [first = -1, second = -1, third = -1] = operator.inputs;
    const [made = -1] = operator.outputs;
    const stored = constants.get(first);
    if (operator.name === "DEQUANTIZE" && stored) {
      constants.set(made, stored);
      continue;
    }
    const step = {
      graph,
      operator,
      inputs: operator.inputs.flatMap((number) => tensors.get(number) ?? []),
      shape: model.shapes[first] ?? [],
      filters: constants.get(second),
      bias: constants.get(third),
    };
    tensors.set(made, translate(step));
  }
  graph.node("Identity", [tensors.get(model.output) ?? "missing"], {}, "output");
  graph.output("output", channelsFirst(model.shapes[model.output]));
  return graph.finish();
}

function translate(step: Step): string {
  const { graph, operator, inputs } = step;
  switch (operator.name) {
    case "CONV_2D":
      return activated(step, convolution(step, "Conv", [0, 3, 1, 2], window(step)), CONVOLUTION.activation);
    case "DEPTHWISE_CONV_2D": {
      const attributes = { ...window(step), group: step.filters?.shape[3] ?? 1 };
      return activated(step, convolution(step, "Conv", [3, 0, 1, 2], attributes), DEPTHWISE_ACTIVATION);
    }
    case "Convolution2DTransposeBias":
      return convolution(step, "ConvTranspose", [3, 0, 1, 2], { strides: [2, 2] });
    case "AVERAGE_POOL_2D":
      return globalAverage(step);
    case "RESIZE_BILINEAR":
      return resize(step);
    case "ADD":
      return activated(step, graph.node("Add", inputs), ELEMENTWISE_ACTIVATION);
    case "MUL":
      return activated(step, graph.node("Mul", inputs), ELEMENTWISE_ACTIVATION);
    case "RELU":
      return graph.node("Relu", inputs);
    case "LOGISTIC":
      return graph.node("Sigmoid", inputs);
    case "HARD_SWISH":
      return graph.node("HardSwish", inputs);
    default:
      throw new Error(`the network has an operator ${operator.name} that is not supported`);
  }
}

/** `order` brings the stored filters into ONNX's order. */
function convolution(
  { graph, operator, inputs, filters, bias }: Step,
  kind: string,
  order: readonly number[],
  attributes: Record<string, number | string | readonly number[]>,
): string {
  if (!filters || !bias) throw new Error(`a ${operator.name} has no filters or bias`);
  const { shape, values } = transpose(filters, order);
  const constants = [graph.floats(shape, values), graph.floats(bias.shape, bias.values)];
  return graph.node(kind, [...inputs, ...constants], attributes);
}

function activated({ graph, operator }: Step, result: string, field: number): string {
  const kind = operator.options?.byte(field) ?? 0;
  if (kind === 0) return result;
  const activation = ACTIVATIONS[kind];
  if (!activation) throw new Error(`activation ${kind} is not supported`);
  return graph.node(activation, [result]);
}

function globalAverage({ graph, operator, inputs, shape }: Step): string {
  const { options } = operator;
  if (options?.int(POOL.filterHeight) !== shape[1] || options?.int(POOL.filterWidth) !== shape[2])
    throw new Error("only global average pools are supported");
  return graph.node("GlobalAveragePool", inputs);
}

/** The wanted height and width are the second input, a constant. */
function resize({ graph, operator, inputs, shape, filters: size }: Step): string {
  const [height = 0, width = 0] = size?.values ?? [];
  const noRegion = graph.floats([0], new Float32Array(0));
  const sizes = graph.wholeNumbers([1, shape[3] ?? 0, height, width]);
  return graph.node("Resize", [...inputs, noRegion, noRegion, sizes], {
    mode: "linear",
    coordinate_transformation_mode: coordinates(operator),
  });
}

function coordinates({ options }: TfliteOperator): string {
  if (options?.byte(RESIZE.alignCorners)) return "align_corners";
  return options?.byte(RESIZE.halfPixelCenters) ? "half_pixel" : "asymmetric";
}

function window({ operator: { options } }: Step) {
  return {
    strides: [options?.int(CONVOLUTION.strideHeight, 1) ?? 1, options?.int(CONVOLUTION.strideWidth, 1) ?? 1],
    auto_pad: options?.byte(CONVOLUTION.padding) === VALID ? "VALID" : "SAME_UPPER",
  };
}

function channelsFirst(shape: readonly number[] = []): number[] {
  const [batch = 1, height = 1, width = 1, channels = 1] = shape;
  return [batch, channels, height, width];
}
