import { distance, eyeCentres } from "../face/landmarks";
import type { FaceMesh } from "../face/mesh";
import type { Picture } from "../pixels/picture";

/** Half size of the box around an eye, as shares of the distance between the eyes. */
const BOX = { width: 0.32, height: 0.24 };
const BRIGHT_FROM = 225;
const NEUTRAL_SPREAD = 30;

/** Share of px around both eyes that are bright and nearly without colour, as reflections on spectacles are. */
export function glareShare({ width, height, data }: Picture, mesh: FaceMesh): number {
  const eyes = eyeCentres(mesh);
  const apart = distance(eyes.left, eyes.right);
  let [bright, count] = [0, 0];
  for (const eye of [eyes.left, eyes.right]) {
    const [top, bottom] = [eye.y - BOX.height * apart, eye.y + BOX.height * apart];
    const [left, right] = [eye.x - BOX.width * apart, eye.x + BOX.width * apart];
    for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, bottom); y++) {
      for (let x = Math.max(0, Math.floor(left)); x < Math.min(width, right); x++) {
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
