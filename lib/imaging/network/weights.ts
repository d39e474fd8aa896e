import { z } from "zod";

/** One weight of a TensorFlow.js `weightsManifest` (also the layout of face-api's model files). */
const entrySchema = z.object({
  name: z.string(),
  shape: z.array(z.number().int()),
  dtype: z.enum(["float32", "int32"]),
  quantization: z
    .discriminatedUnion("dtype", [
      z.object({ dtype: z.literal("float16") }),
      z.object({ dtype: z.literal("uint8"), scale: z.number(), min: z.number() }),
    ])
    .optional(),
});

export const weightsManifestSchema = z.array(z.object({ weights: z.array(entrySchema) }));

type Entry = z.infer<typeof entrySchema>;

export type Weight = { shape: readonly number[]; values: Float32Array };
export type Weights = ReadonlyMap<string, Weight>;

/** Reads the weights that lie one after the other in a model's .bin file, as 32-bit floats. */
export function decodeWeights(manifest: z.infer<typeof weightsManifestSchema>, bin: Buffer): Weights {
  const weights = new Map<string, Weight>();
  let offset = 0;
  for (const entry of manifest.flatMap((group) => group.weights)) {
    const count = entry.shape.reduce((product, size) => product * size, 1);
    const width = bytesPerValue(entry);
    weights.set(entry.name, { shape: entry.shape, values: decodeValues(entry, bin, offset, count) });
    offset += count * width;
  }
  if (offset !== bin.length) throw new Error(`weights take ${offset} bytes, the file has ${bin.length}`);
  return weights;
}

export function weight(weights: Weights, name: string | undefined): Weight {
  const found = name === undefined ? undefined : weights.get(name);
  if (!found) throw new Error(`the model has no weight ${name}`);
  return found;
}

function bytesPerValue({ quantization }: Entry): number {
  if (!quantization) return 4;
  return quantization.dtype === "float16" ? 2 : 1;
}

function decodeValues(
  { dtype, quantization }: Entry,
  bin: Buffer,
  offset: number,
  count: number,
): Float32Array {
  const values = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    if (!quantization)
      values[i] = dtype === "int32" ? bin.readInt32LE(offset + 4 * i) : bin.readFloatLE(offset + 4 * i);
    else if (quantization.dtype === "float16") values[i] = halfToFloat(bin.readUInt16LE(offset + 2 * i));
    else values[i] = bin.readUInt8(offset + i) * quantization.scale + quantization.min;
  }
  return values;
}

/** An IEEE 754 half-precision number from its 16 bits. */
export function halfToFloat(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
