import { InferenceSession, Tensor } from "onnxruntime-node";

export type TensorValues = { shape: readonly number[]; values: Float32Array };

/** A loaded network: named tensors in, named tensors out. */
export interface Network {
  run(inputs: Readonly<Record<string, TensorValues>>): Promise<Readonly<Record<string, Float32Array>>>;
}

/** Loads a network from the bytes of an .onnx file; it runs on one CPU core. */
export async function loadNetwork(onnx: Uint8Array): Promise<Network> {
  const session = await InferenceSession.create(onnx, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: "sequential",
    graphOptimizationLevel: "all",
  });
  return {
    async run(inputs) {
      const feeds = Object.fromEntries(
        Object.entries(inputs).map(([name, { shape, values }]) => [
          name,
          new Tensor("float32", values, shape),
        ]),
      );
      const results = await session.run(feeds);
      return Object.fromEntries(
        Object.entries(results).map(([name, tensor]) => [name, floats(name, tensor.data)]),
      );
    },
  };
}

function floats(name: string, data: unknown): Float32Array {
  if (!(data instanceof Float32Array)) throw new Error(`output ${name} does not hold 32-bit floats`);
  return data;
}

/** One of a network's outputs; the name is part of the model file, so a missing one is a wrong file. */
export function output(outputs: Readonly<Record<string, Float32Array>>, name: string): Float32Array {
  const values = outputs[name];
  if (!values) throw new Error(`the network has no output ${name}`);
  return values;
}
