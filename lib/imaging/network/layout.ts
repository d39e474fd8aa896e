import type { Weight } from "./weights";

/**
 * Reorders a tensor's values: `order[i]` is the old axis that becomes axis i.
 * TensorFlow keeps channels last, ONNX keeps them first.
 */
export function transpose({ shape, values }: Weight, order: readonly number[]): Weight {
  const strides = shape.map((_, axis) => shape.slice(axis + 1).reduce((product, size) => product * size, 1));
  const sizes = order.map((axis) => shape[axis] ?? 1);
  const steps = order.map((axis) => strides[axis] ?? 1);
  const position = new Uint32Array(order.length);
  const result = new Float32Array(values.length);
  let from = 0;
  for (let i = 0; i < result.length; i++) {
    result[i] = values[from] ?? 0;
    for (let axis = order.length - 1; axis >= 0; axis--) {
      const size = sizes[axis] ?? 1;
      const step = steps[axis] ?? 0;
      const next = (position[axis] ?? 0) + 1;
      from += step;
      if (next < size) {
        position[axis] = next;
        break;
      }
      position[axis] = 0;
      from -= step * size;
    }
  }
  return { shape: sizes, values: result };
}

/** Filters [height, width, in, out] → [out, in, height, width]. */
export function convolutionFilters(filters: Weight): Weight {
  return transpose(filters, [3, 2, 0, 1]);
}

/** Depthwise filters [height, width, channels, 1] → [channels, 1, height, width]. */
export function depthwiseFilters(filters: Weight): Weight {
  return transpose(filters, [2, 3, 0, 1]);
}
