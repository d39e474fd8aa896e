const LEVELS = 256;
/** A level counts at most this many times the mean, so that flat areas do not turn into noise. */
const CLIP = 3;

/**
 * Spreads the brightness of a picture evenly, colours kept, to see into shadows and reflections. For viewing only:
 * changes the pixels it is handed (RGBA bytes), never a stored photo.
 */
export function equalise(pixels: Uint8ClampedArray): void {
  const curve = curveOf(pixels);
  for (let at = 0; at < pixels.length; at += 4) {
    const bright = brightness(pixels, at);
    const gain = bright === 0 ? 1 : (curve[bright] ?? bright) / bright;
    for (let channel = at; channel < at + 3; channel++) pixels[channel] = (pixels[channel] ?? 0) * gain;
  }
}

function curveOf(pixels: Uint8ClampedArray): number[] {
  const counts = new Array<number>(LEVELS).fill(0);
  for (let at = 0; at < pixels.length; at += 4) {
    const level = brightness(pixels, at);
    counts[level] = (counts[level] ?? 0) + 1;
  }
  const limit = (CLIP * pixels.length) / 4 / LEVELS;
  const clipped = counts.map((count) => Math.min(count, limit));
  const total = clipped.reduce((sum, count) => sum + count, 0);
  let below = 0;
  return clipped.map((count) => {
    below += count;
    return total === 0 ? 0 : ((below - count / 2) / total) * (LEVELS - 1);
  });
}

/** ITU-R BT.601 luma, rounded. */
function brightness(pixels: Uint8ClampedArray, at: number): number {
  return Math.round(
    0.299 * (pixels[at] ?? 0) + 0.587 * (pixels[at + 1] ?? 0) + 0.114 * (pixels[at + 2] ?? 0),
  );
}
