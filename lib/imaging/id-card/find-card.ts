import { convexHull } from "../measure/hull";
import { labOf } from "../measure/lab";
import type { Picture, Point } from "../pixels/picture";
import { largestRegion } from "./largest-region";
import { areaOf, smallestRectangle } from "./smallest-rectangle";

export type FoundCard = {
  /** Convex outline in px of the picture. */
  outline: Point[];
  /** Share of the picture's border that the card covers; null where it fills the whole picture. */
  cutShare: number | null;
};

/** ISO/IEC 7810 ID-1, 85.6 × 54.0 mm, seen at most somewhat from the side. */
const SHAPE = { min: 1.35, max: 1.85 };
/** A picture cut to the card has its shape to within what hands do. */
const OWN_SHAPE = { min: 1.45, max: 1.72 };
/** A smaller one is the portrait on the card, or too far away to be read. */
const MIN_SHARE = 0.22;
/** Share of its rectangle that a card fills; less is a hand, a paper or a shadow. */
const MIN_FILLED = 0.86;
/** Colour difference from the table at which a px is something on it. */
const MIN_DIFFERENCE = 14;
const RING = 0.03;

/** Looks for one card on a plainer table. The picture should be small (about 256 px). */
export function findCard(picture: Picture): FoundCard | null {
  const region = largestRegion(differentFromTable(picture), picture);
  const hull = convexHull(region?.outline ?? []);
  const rectangle = smallestRectangle(hull);
  const area = areaOf(hull);
  const share = area / (picture.width * picture.height);
  if (region && rectangle && share >= MIN_SHARE) {
    const shape = rectangle.longSide / rectangle.shortSide;
    if (area / rectangle.area >= MIN_FILLED && shape >= SHAPE.min && shape <= SHAPE.max)
      return { outline: hull, cutShare: region.onBorder / (2 * (picture.width + picture.height)) };
  }
  return fillsPicture(picture) ? { outline: cornersOf(picture), cutShare: null } : null;
}

/** 1 for px that differ from the picture's border in colour, 0 for the table. */
function differentFromTable({ width, height, data }: Picture): Uint8Array {
  const ring = Math.max(1, Math.round(RING * Math.min(width, height)));
  const border: [number[], number[], number[]] = [[], [], []];
  const colours = Array.from({ length: width * height }, (_, at) => {
    const colour = labOf(data[3 * at] ?? 0, data[3 * at + 1] ?? 0, data[3 * at + 2] ?? 0);
    const [x, y] = [at % width, Math.floor(at / width)];
    if (x < ring || y < ring || x >= width - ring || y >= height - ring) {
      border[0].push(colour.l);
      border[1].push(colour.a);
      border[2].push(colour.b);
    }
    return colour;
  });
  const [l, a, b] = border.map(median);
  return Uint8Array.from(colours, (colour) => {
    const difference = Math.hypot(colour.l - (l ?? 0), colour.a - (a ?? 0), colour.b - (b ?? 0));
    return difference > MIN_DIFFERENCE ? 1 : 0;
  });
}

function median(values: readonly number[]): number {
  return Float32Array.from(values).sort()[values.length >> 1] ?? 0;
}

/** Brightness steps of printing on this share of the px tell a card from an empty table. */
const MIN_PRINTED = 0.03;
const STEP = 24;

function fillsPicture({ width, height, data }: Picture): boolean {
  const shape = Math.max(width, height) / Math.min(width, height);
  if (shape < OWN_SHAPE.min || shape > OWN_SHAPE.max) return false;
  let steps = 0;
  for (let at = 0; at < width * height - width; at++) {
    const green = data[3 * at + 1] ?? 0;
    const right = Math.abs(green - (data[3 * at + 4] ?? green));
    const below = Math.abs(green - (data[3 * (at + width) + 1] ?? green));
    if (Math.max(right, below) > STEP) steps++;
  }
  return steps / (width * height) >= MIN_PRINTED;
}

function cornersOf({ width, height }: Picture): Point[] {
  return convexHull([
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ]);
}
