import type { Band } from "../schema";

/** 教毕指[2017]99号 §1 asks for a quality factor of at least 60. */
const MIN_QUALITY = 60;
const MAX_QUALITY = 100;
/** Above this a photo grows without looking better: only where it would be too small otherwise. */
const GOOD_QUALITY = 95;
const FIRST_QUALITY = 80;
const MAX_TRIES = 6;
/** Shares of the upper limit: what to aim at, and what is good enough. */
const AIM = 0.85;
const ENOUGH = 0.6;
/** ln(bytes) per quality step of a portrait, measured between 60 and 95. */
const GROWTH = 0.035;

export type Encoded = { jpeg: Buffer; quality: number };

/**
 * Tries qualities until the bytes lie within the limits and use them. A picture that fits at no quality comes
 * out as near as possible; the measure of its bytes then says so.
 */
export async function searchQuality(
  limits: Band,
  encode: (quality: number) => Promise<Buffer>,
): Promise<Encoded> {
  let best: Encoded | undefined;
  let quality = FIRST_QUALITY;
  let [low, high] = [MIN_QUALITY, GOOD_QUALITY];
  for (let tries = 0; tries < MAX_TRIES && low <= high; tries++) {
    const jpeg = await encode(quality);
    if (!best || isBetter(jpeg, best.jpeg, limits)) best = { jpeg, quality };
    if (jpeg.length > limits.max) high = quality - 1;
    else if (jpeg.length >= limits.max * ENOUGH) break;
    else low = quality + 1;
    if (quality === GOOD_QUALITY && jpeg.length < limits.min) high = MAX_QUALITY;
    const wanted = quality + Math.round(Math.log((AIM * limits.max) / jpeg.length) / GROWTH);
    quality = Math.min(high, Math.max(low, wanted));
  }
  if (!best) throw new Error("no quality was tried");
  return best;
}

/** Nearer to the limits, and inside them larger. */
function isBetter(one: Buffer, other: Buffer, limits: Band): boolean {
  const difference = missedBy(one, limits) - missedBy(other, limits);
  return difference < 0 || (difference === 0 && one.length > other.length);
}

function missedBy({ length }: Buffer, { min, max }: Band): number {
  return Math.max(0, min - length, length - max);
}
