import { decode } from "../decode/decode";
import { DOCUMENT_LIMITS } from "../decode/limits";
import { spansOf } from "../measure/hull";
import { LaplacianSums } from "../measure/laplacian";
import { lumaOf } from "../measure/luma";
import { noiseFreeEnergy } from "../measure/sharpness";
import { verdictOf } from "../measure/verdict";
import type { Tolerance } from "../measure-schema";
import { type Picture, plainBytes } from "../pixels/picture";
import { raw } from "../standardise/encode";
import type { CardMeasure } from "./card-schema";
import { type FoundCard, findCard } from "./find-card";

/** Sides to which the limits refer: a card found small, and its print read large. */
const SEARCH_SIDE = 256;
const PRINT_SIDE = 1000;
const FLASHED_FROM = 250;

/** Start values, set on drawn cards only; a pilot has to fit them to real ones. */
export const CARD_TOLERANCES = {
  cardFound: { pass: { min: 1 }, block: { min: 1 } },
  cardEdges: { pass: { max: 0 }, block: { max: 0.03 } },
  cardSharpness: { pass: { min: 20 }, block: { min: 6 } },
  cardGlare: { pass: { max: 0.01 }, block: { max: 0.04 } },
} as const satisfies Record<CardMeasure["code"], Tolerance>;

/** Whether a picture shows one whole, readable card; throws `Refused` for what is no picture. */
export async function checkCard(file: Buffer): Promise<CardMeasure[]> {
  const { picture } = await decode(file, DOCUMENT_LIMITS);
  const small = await resizedTo(picture, SEARCH_SIDE);
  const card = findCard(small);
  if (!card) return [measured("cardFound", "flag", 0)];
  const print = await resizedTo(picture, PRINT_SIDE);
  return [
    measured("cardFound", "flag", 1),
    edges(card),
    ...printMeasures(print, card, print.width / small.width),
  ];
}

function edges({ cutShare }: FoundCard): CardMeasure {
  return cutShare === null
    ? { code: "cardEdges", value: null, unit: "share", limit: {}, verdict: "unmeasured" }
    : measured("cardEdges", "share", cutShare);
}

/** Sharpness and flash within the card's outline. */
function printMeasures(print: Picture, { outline }: FoundCard, scale: number): CardMeasure[] {
  const spans = spansOf(
    outline.map(({ x, y }) => ({ x: x * scale, y: y * scale })),
    print,
  );
  const luma = lumaOf(print, spans);
  const sums = new LaplacianSums();
  let [flashed, count, light] = [0, 0, 0];
  for (let row = spans.top; row < spans.bottom; row++) {
    const [from, to] = [spans.from[row] ?? 0, spans.to[row] ?? 0];
    sums.addRow(luma, row, from, to);
    for (let x = from; x < to; x++) {
      const at = 3 * (row * print.width + x);
      const darkest = Math.min(print.data[at] ?? 0, print.data[at + 1] ?? 0, print.data[at + 2] ?? 0);
      if (darkest >= FLASHED_FROM) flashed++;
      light += luma.values[(row - luma.top) * luma.width + x] ?? 0;
      count++;
    }
  }
  const pixels = Math.max(1, count);
  return [
    measured("cardSharpness", "ratio", noiseFreeEnergy(sums, light / pixels / 255)),
    measured("cardGlare", "share", flashed / pixels),
  ];
}

function measured(code: CardMeasure["code"], unit: CardMeasure["unit"], value: number): CardMeasure {
  const tolerance = CARD_TOLERANCES[code];
  const rounded = Number(value.toPrecision(3));
  return { code, unit, value: rounded, limit: tolerance.pass, verdict: verdictOf(rounded, tolerance) };
}

async function resizedTo(picture: Picture, side: number): Promise<Picture> {
  const { data, info } = await raw(picture)
    .resize(side, side, { fit: "inside" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: plainBytes(data) };
}
