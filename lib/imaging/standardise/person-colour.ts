import { boxMean } from "../pixels/box-mean";
import { type ColourField, isAbove, type LocalColour, localColour, product } from "../pixels/field";
import type { Size } from "../pixels/picture";
import type { Trimap } from "./trimap";

const SURE_PRIOR = 0.97;
/** Surroundings from which the person's colour is taken, px of the field. */
const RADII = { near: 5, far: 15 };

export type PersonColour = LocalColour & {
  /** Standard deviation of the person's brightness in the surroundings, 0–255. */
  spread: Float32Array;
  /** 1 where there is surely person, else 0. */
  inner: Float32Array;
};

/** Mean colour of the sure person around each px. */
export function personColour(field: ColourField, { prior, size }: Trimap): PersonColour {
  const inner = isAbove(boxMean(isAbove(prior, SURE_PRIOR), size, 1), 0.99);
  const { red, green, blue, known } = localColour(field, inner, size, RADII);
  return {
    red,
    green,
    blue,
    known,
    spread: localSpread(field.green, inner, size),
    inner,
  };
}

function localSpread(values: Float32Array, chosen: Float32Array, size: Size): Float32Array {
  const weight = boxMean(chosen, size, RADII.far);
  const weighted = product(values, chosen);
  const mean = boxMean(weighted, size, RADII.far);
  const squares = boxMean(product(weighted, values), size, RADII.far);
  const spread = new Float32Array(values.length);
  for (let i = 0; i < spread.length; i++) {
    const share = Math.max(1e-6, weight[i] ?? 0);
    const middle = (mean[i] ?? 0) / share;
    spread[i] = Math.sqrt(Math.max(0, (squares[i] ?? 0) / share - middle * middle));
  }
  return spread;
}
