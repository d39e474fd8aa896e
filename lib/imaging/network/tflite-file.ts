import { Table } from "./flatbuffer";
import { halfToFloat, type Weight } from "./weights";

/** Field and operator numbers of schema_v3.fbs (TensorFlow Lite). */
const MODEL = { operatorCodes: 1, subgraphs: 2, buffers: 4 };
const OPERATOR_CODE = { deprecatedBuiltin: 0, custom: 1, builtin: 3 };
const SUBGRAPH = { tensors: 0, inputs: 1, outputs: 2, operators: 3 };
const TENSOR = { shape: 0, type: 1, buffer: 2 };
const OPERATOR = { code: 0, inputs: 1, outputs: 2, options: 4 };
const BUFFER = { data: 0 };
const FLOAT16 = 1;
const INT32 = 2;

const BUILTINS = new Map([
  [0, "ADD"],
  [1, "AVERAGE_POOL_2D"],
  [3, "CONV_2D"],
  [4, "DEPTHWISE_CONV_2D"],
  [6, "DEQUANTIZE"],
  [14, "LOGISTIC"],
  [18, "MUL"],
  [19, "RELU"],
  [23, "RESIZE_BILINEAR"],
  [117, "HARD_SWISH"],
]);

export type TfliteOperator = { name: string; inputs: number[]; outputs: number[]; options: Table | null };

export type TfliteFile = {
  operators: TfliteOperator[];
  /** Constants by tensor number, as 32-bit floats. */
  constants: ReadonlyMap<number, Weight>;
  shapes: readonly (readonly number[])[];
  input: number;
  output: number;
};

export function readTflite(file: Buffer): TfliteFile {
  const model = Table.root(file);
  const graph = model.tables(MODEL.subgraphs)[0];
  if (!graph) throw new Error("the tflite file has no graph");
  const names = model.tables(MODEL.operatorCodes).map(operatorName);
  const buffers = model.tables(MODEL.buffers);
  const tensors = graph.tables(SUBGRAPH.tensors);
  const constants = new Map<number, Weight>();
  tensors.forEach((tensor, number) => {
    const data = buffers[tensor.int(TENSOR.buffer)]?.bytes(BUFFER.data);
    if (data) constants.set(number, { shape: tensor.ints(TENSOR.shape), values: decode(tensor, data) });
  });
  return {
    operators: graph.tables(SUBGRAPH.operators).map((operator) => ({
      name: names[operator.int(OPERATOR.code)] ?? "unknown",
      inputs: operator.ints(OPERATOR.inputs),
      outputs: operator.ints(OPERATOR.outputs),
      options: operator.table(OPERATOR.options),
    })),
    constants,
    shapes: tensors.map((tensor) => tensor.ints(TENSOR.shape)),
    input: graph.ints(SUBGRAPH.inputs)[0] ?? 0,
    output: graph.ints(SUBGRAPH.outputs)[0] ?? 0,
  };
}

function operatorName(code: Table): string {
  const number = Math.max(code.byte(OPERATOR_CODE.deprecatedBuiltin), code.int(OPERATOR_CODE.builtin));
  return code.text(OPERATOR_CODE.custom) || (BUILTINS.get(number) ?? `builtin ${number}`);
}

function decode(tensor: Table, data: Buffer): Float32Array {
  switch (tensor.byte(TENSOR.type)) {
    case FLOAT16:
      return Float32Array.from({ length: data.length / 2 }, (_, i) => halfToFloat(data.readUInt16LE(2 * i)));
    case INT32:
      return Float32Array.from({ length: data.length / 4 }, (_, i) => data.readInt32LE(4 * i));
    default:
      return Float32Array.from({ length: data.length / 4 }, (_, i) => data.readFloatLE(4 * i));
  }
}
