import { boxMean } from "../pixels/box-mean";
import { CHIP_SIDE, type FaceChip } from "./face-chip";

/** How light falls on a face: the order of its places from dark to bright, as a vector of length 1. */
export type Light = Float32Array;

const SIZE = { width: CHIP_SIDE, height: CHIP_SIDE };
const BLUR = 3;
const STEP = 4;
/** Half axes of the oval looked at, px: the face without what is around it. */
const OVAL = { width: 28, height: 30 };

const PLACES = placesInOval();

/**
 * Any change of tones keeps the order of brightness, so a copy of a picture keeps its light however it was
 * edited; another photograph of the same person hardly ever has the same.
 */
export function lightOf(chip: FaceChip): Light {
  const blurred = boxMean(boxMean(Float32Array.from(chip), SIZE, BLUR), SIZE, BLUR);
  const values = PLACES.map((at) => blurred[at] ?? 0);
  const order = PLACES.map((_, place) => place).sort(
    (one, other) => (values[one] ?? 0) - (values[other] ?? 0),
  );
  const light = new Float32Array(PLACES.length);
  order.forEach((place, rank) => {
    light[place] = rank - (PLACES.length - 1) / 2;
  });
  const length = Math.sqrt(light.reduce((sum, rank) => sum + rank * rank, 0));
  return light.map((rank) => rank / length);
}

/** 1 for the same light, 0 for unrelated light. */
export function lightLikeness(one: Light, other: Light): number {
  let dot = 0;
  for (let i = 0; i < one.length; i++) dot += (one[i] ?? 0) * (other[i] ?? 0);
  return dot;
}

function placesInOval(): number[] {
  const places: number[] = [];
  const middle = (CHIP_SIDE - 1) / 2;
  for (let y = STEP / 2; y < CHIP_SIDE; y += STEP) {
    for (let x = STEP / 2; x < CHIP_SIDE; x += STEP) {
      const isInside = ((x - middle) / OVAL.width) ** 2 + ((y - middle) / OVAL.height) ** 2 < 1;
      if (isInside) places.push(y * CHIP_SIDE + x);
    }
  }
  return places;
}
