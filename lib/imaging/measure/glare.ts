import type { FaceMesh } from "../face/mesh";
import type { Picture } from "../pixels/picture";
import { eyeBoxes } from "./marks";

/** Half size of the box around an eye, as shares of the distance between the eyes. */
const BOX = { width: 0.32, height: 0.24 };
const BRIGHT_FROM = 225;
const NEUTRAL_SPREAD = 30;

/** Where reflections are looked for. */
export function glareBoxes(mesh: FaceMesh) {
  return eyeBoxes(mesh, BOX);
}

/** Share of px around both eyes that are bright and nearly without colour, as reflections on spectacles are. */
export function glareShare({ width, height, data }: Picture, mesh: FaceMesh): number {
  let [bright, count] = [0, 0];
  for (const { from, to } of glareBoxes(mesh)) {
    for (let y = Math.max(0, Math.floor(from.y)); y < Math.min(height, to.y); y++) {
      for (let x = Math.max(0, Math.floor(from.x)); x < Math.min(width, to.x); x++) {
        const at = (y * width + x) * 3;
        const red = data[at] ?? 0;
        const green = data[at + 1] ?? 0;
        const blue = data[at + 2] ?? 0;
        const darkest = Math.min(red, green, blue);
        if (darkest > BRIGHT_FROM && Math.max(red, green, blue) - darkest < NEUTRAL_SPREAD) bright++;
        count++;
      }
    }
  }
  return count === 0 ? 0 : bright / count;
}
