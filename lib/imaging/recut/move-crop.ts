import type { Size } from "../pixels/picture";
import type { Rectangle } from "../standardise/placement";
import { cropAround } from "./rules";

export type CropMove = "left" | "right" | "up" | "down" | "closer" | "wider";

/** How much one step closer narrows the part. */
const SCALE_STEP = 0.005;

const DIRECTIONS = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] } as const;

/** Moves or scales a part by so many steps; a step is one px of the finished photo, or half a per cent. */
export function movedCrop(crop: Rectangle, move: CropMove, steps: number, standard: Size): Rectangle {
  if (move === "closer") return scaledCrop(crop, (1 - SCALE_STEP) ** steps, standard);
  if (move === "wider") return scaledCrop(crop, (1 - SCALE_STEP) ** -steps, standard);
  const [across, down] = DIRECTIONS[move];
  const px = (crop.width / standard.width) * steps;
  return { ...crop, left: crop.left + across * px, top: crop.top + down * px };
}

/** The part scaled around its middle. */
export function scaledCrop(crop: Rectangle, factor: number, standard: Size): Rectangle {
  const middle = { x: crop.left + crop.width / 2, y: crop.top + crop.height / 2 };
  return cropAround(middle, crop.width * factor, standard);
}
