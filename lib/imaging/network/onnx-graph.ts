import { bytes, type Field, message, text, wholeNumber } from "./protobuf";

/** Sizes of a tensor; null for one that each run may choose. */
export type Shape = readonly (number | null)[];

type Attribute = number | string | readonly number[];

/** Field ids and enum values of onnx.proto3 (github.com/onnx/onnx, IR version 8). */
const FLOAT = 1;
const INT64 = 7;
const ATTRIBUTE_INT = 2;
const ATTRIBUTE_STRING = 3;
const ATTRIBUTE_INTS = 7;
const IR_VERSION = 8;
const OPSET = 17;

/**
 * A network under construction. Tensors are named by their producers; constants get names of their own.
 * `finish` gives the bytes of an .onnx file.
 */
export class OnnxGraph {
  private readonly nodes: Field[] = [];
  private readonly constants: Field[] = [];
  private readonly inputs: Field[] = [];
  private readonly outputs: Field[] = [];
  private named = 0;

  input(name: string, shape: Shape): string {
    this.inputs.push(message(11, valueInfo(name, shape)));
    return name;
  }

  output(name: string, shape: Shape): void {
    this.outputs.push(message(12, valueInfo(name, shape)));
  }

  floats(shape: readonly number[], values: Float32Array): string {
    return this.constant(shape, FLOAT, new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  }

  wholeNumbers(values: readonly number[]): string {
    const wide = BigInt64Array.from(values, BigInt);
    return this.constant([values.length], INT64, new Uint8Array(wide.buffer));
  }

  /** Adds an operator with one output, whose name is returned. */
  node(
    operator: string,
    inputs: readonly string[],
    attributes: Record<string, Attribute> = {},
    output = this.newName(operator),
  ): string {
    this.nodes.push(
      message(1, [
        ...inputs.map((name) => text(1, name)),
        text(2, output),
        text(4, operator),
        ...Object.entries(attributes).map(([name, value]) => message(5, attribute(name, value))),
      ]),
    );
    return output;
  }

  finish(): Buffer {
    const graph = [...this.nodes, text(2, "network"), ...this.constants, ...this.inputs, ...this.outputs];
    return Buffer.concat([
      wholeNumber(1, IR_VERSION),
      message(7, graph),
      message(8, [wholeNumber(2, OPSET)]),
    ]);
  }

  private constant(shape: readonly number[], type: number, raw: Uint8Array): string {
    const name = this.newName("constant");
    this.constants.push(
      message(5, [
        ...shape.map((size) => wholeNumber(1, size)),
        wholeNumber(2, type),
        text(8, name),
        bytes(9, raw),
      ]),
    );
    return name;
  }

  private newName(kind: string): string {
    this.named += 1;
    return `${kind}#${this.named}`;
  }
}

function valueInfo(name: string, shape: Shape): Field[] {
  const dimensions = shape.map((size) => message(1, size === null ? [] : [wholeNumber(1, size)]));
  const tensor = message(1, [wholeNumber(1, FLOAT), message(2, dimensions)]);
  return [text(1, name), message(2, [tensor])];
}

function attribute(name: string, value: Attribute): Field[] {
  if (typeof value === "number")
    return [text(1, name), wholeNumber(3, value), wholeNumber(20, ATTRIBUTE_INT)];
  if (typeof value === "string")
    return [text(1, name), bytes(4, Buffer.from(value)), wholeNumber(20, ATTRIBUTE_STRING)];
  return [text(1, name), ...value.map((item) => wholeNumber(8, item)), wholeNumber(20, ATTRIBUTE_INTS)];
}
