import { boxMean } from "./box-mean";
import type { Picture, Size } from "./picture";

/** A colour per px, as three planes. */
export type ColourField = { red: Float32Array; green: Float32Array; blue: Float32Array };

export function colourField({ width, height, data }: Picture): ColourField {
  const field = emptyField(width * height);
  for (let i = 0, at = 0; at < data.length; i++, at += 3) {
    field.red[i] = data[at] ?? 0;
    field.green[i] = data[at + 1] ?? 0;
    field.blue[i] = data[at + 2] ?? 0;
  }
  return field;
}

function emptyField(length: number): ColourField {
  return { red: new Float32Array(length), green: new Float32Array(length), blue: new Float32Array(length) };
}

/** The same operation on each plane. */
export function eachPlane(field: ColourField, change: (plane: Float32Array) => Float32Array): ColourField {
  return { red: change(field.red), green: change(field.green), blue: change(field.blue) };
}

export type LocalColour = ColourField & {
  /** 1 where a colour was found, else 0. */
  known: Uint8Array;
};

/** Shares of the surroundings that must be chosen for their mean to count. */
const ENOUGH_NEAR = 0.01;
const ENOUGH_FAR = 0.002;

/**
 * Mean colour of the chosen px around each px: of those near, or where there are hardly any, of those farther
 * away. `chosen` holds weights 0–1.
 */
export function localColour(
  field: ColourField,
  chosen: Float32Array,
  size: Size,
  { near, far }: { near: number; far: number },
): LocalColour {
  const weights = { near: boxMean(chosen, size, near), far: boxMean(chosen, size, far) };
  const local = (plane: Float32Array) => {
    const weighted = product(plane, chosen);
    return nearOrFar(boxMean(weighted, size, near), boxMean(weighted, size, far), weights);
  };
  return {
    red: local(field.red),
    green: local(field.green),
    blue: local(field.blue),
    known: knownPlaces(weights),
  };
}

type Weights = { near: Float32Array; far: Float32Array };

function knownPlaces({ near, far }: Weights): Uint8Array {
  const known = new Uint8Array(near.length);
  for (let i = 0; i < known.length; i++)
    known[i] = (near[i] ?? 0) > ENOUGH_NEAR || (far[i] ?? 0) > ENOUGH_FAR ? 1 : 0;
  return known;
}

/** Turns the near sums into means, by the far ones where little is near; reuses their array. */
function nearOrFar(near: Float32Array, far: Float32Array, weights: Weights): Float32Array {
  for (let i = 0; i < near.length; i++) {
    const weight = weights.near[i] ?? 0;
    if (weight > ENOUGH_NEAR) near[i] = (near[i] ?? 0) / weight;
    else near[i] = (far[i] ?? 0) / Math.max(1e-6, weights.far[i] ?? 0);
  }
  return near;
}

export function sum(one: Float32Array, other: Float32Array): Float32Array {
  const result = new Float32Array(one.length);
  for (let i = 0; i < result.length; i++) result[i] = (one[i] ?? 0) + (other[i] ?? 0);
  return result;
}

export function difference(one: Float32Array, other: Float32Array): Float32Array {
  const result = new Float32Array(one.length);
  for (let i = 0; i < result.length; i++) result[i] = (one[i] ?? 0) - (other[i] ?? 0);
  return result;
}

/** RGB distance between two fields at a px. */
export function distanceAt(one: ColourField, other: ColourField, at: number): number {
  const red = (one.red[at] ?? 0) - (other.red[at] ?? 0);
  const green = (one.green[at] ?? 0) - (other.green[at] ?? 0);
  const blue = (one.blue[at] ?? 0) - (other.blue[at] ?? 0);
  return Math.sqrt(red * red + green * green + blue * blue);
}

/** 1 where a value is above the limit, else 0. */
export function isAbove(values: Float32Array, limit: number): Float32Array {
  const result = new Float32Array(values.length);
  for (let i = 0; i < result.length; i++) result[i] = (values[i] ?? 0) > limit ? 1 : 0;
  return result;
}

export function product(one: Float32Array, other: Float32Array): Float32Array {
  const result = new Float32Array(one.length);
  for (let i = 0; i < result.length; i++) result[i] = (one[i] ?? 0) * (other[i] ?? 0);
  return result;
}
