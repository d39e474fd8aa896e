import { distance, eyeCentres, landmark } from "../face/landmarks";
import type { FaceMesh } from "../face/mesh";
import { mean } from "../pixels/affine";
import type { Picture, Point } from "../pixels/picture";
import { type Lab, labOf } from "./lab";

/**
 * Where a cheek is read, as shares: side and way outwards of the distance between the eyes, way down of that from
 * eyes to mouth. The first is the square of ISO/IEC 29794-5; hair often covers it, so there is one under the eye.
 */
const PLACES = [
  { side: 0.3, outwards: 0.15, down: 0.65 },
  { side: 0.22, outwards: 0, down: 0.65 },
] as const;

export type Square = { left: number; top: number; side: number };

export type Cheeks = {
  /** Brightness of the darker side divided by that of the brighter one, where they differ most. */
  evenness: number;
  /** Mean colour of both cheeks. */
  skin: Lab;
  squares: readonly Square[];
};

type CheekColour = Lab & { luma: number };

export function readCheeks(picture: Picture, mesh: FaceMesh): Cheeks {
  const pairs = PLACES.map((place) => cheekSquares(mesh, place));
  const colours = pairs.map((pair) => pair.map((square) => squareColour(picture, square)));
  const all = colours.flat();
  const average = (channel: keyof Lab) => all.reduce((sum, colour) => sum + colour[channel], 0) / all.length;
  return {
    evenness: Math.min(...colours.map(evennessOf)),
    skin: { l: average("l"), a: average("a"), b: average("b") },
    squares: pairs.flat(),
  };
}

function cheekSquares(mesh: FaceMesh, place: (typeof PLACES)[number]): Square[] {
  const eyes = eyeCentres(mesh);
  const mouth = mean([landmark(mesh, "lipUpperInner"), landmark(mesh, "lipLowerInner")]);
  const apart = distance(eyes.left, eyes.right);
  const across = direction(eyes.left, eyes.right);
  const side = place.side * apart;
  const drop = place.down * distance(eyes.middle, mouth);
  const squareAt = (eye: Point, outwards: number): Square => ({
    left: eye.x + across.x * outwards - across.y * drop - side / 2,
    top: eye.y + across.y * outwards + across.x * drop - side / 2,
    side,
  });
  return [squareAt(eyes.left, -place.outwards * apart), squareAt(eyes.right, place.outwards * apart)];
}

function evennessOf(colours: readonly CheekColour[]): number {
  const luma = colours.map((colour) => colour.luma);
  return Math.min(...luma) / Math.max(1, ...luma);
}

function direction(from: Point, to: Point): Point {
  const length = distance(from, to);
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

/** Every second px is enough. */
const STEP = 2;

/** Medians, so that a strand of hair over the cheek does not count. */
function squareColour({ width, height, data }: Picture, { left, top, side }: Square): CheekColour {
  const channels: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, top + side); y += STEP) {
    for (let x = Math.max(0, Math.floor(left)); x < Math.min(width, left + side); x += STEP) {
      const at = (y * width + x) * 3;
      const red = data[at] ?? 0;
      const green = data[at + 1] ?? 0;
      const blue = data[at + 2] ?? 0;
      const { l, a, b } = labOf(red, green, blue);
      channels[0].push(l);
      channels[1].push(a);
      channels[2].push(b);
      channels[3].push(0.299 * red + 0.587 * green + 0.114 * blue);
    }
  }
  const [l, a, b, luma] = channels;
  return { l: median(l), a: median(a), b: median(b), luma: median(luma) };
}

function median(values: readonly number[]): number {
  return Float32Array.from(values).sort()[values.length >> 1] ?? 0;
}

/** Skin of any tone keeps within a* 5–25 and b* 5–35 under white light (ISO/IEC 29794-5, natural colour). */
export function colourCast({ a, b }: Lab): number {
  if (a < 0 || b < 0) return 100;
  return Math.hypot(Math.max(0, 5 - a, a - 25), Math.max(0, 5 - b, b - 35));
}
