import { sharp } from "../decode/safe-sharp";
import type { Picture } from "../pixels/picture";

/** A picture whose px come from a function of their place. */
export function drawn(
  width: number,
  height: number,
  colour: (x: number, y: number) => readonly [number, number, number],
): Picture {
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) data.set(colour(x, y), 3 * (y * width + x));
  return { width, height, data };
}

export function asSharp({ width, height, data }: Picture) {
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** Repeatable numbers from 0 to 1 (linear congruential generator). */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (1664525 * state + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
