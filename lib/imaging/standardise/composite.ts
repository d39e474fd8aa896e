import type { Picture, Size } from "../pixels/picture";
import type { Wall } from "./wall";

export type Colour = readonly [number, number, number];

/** Shares between these hold both person and wall. */
const MIXED = { from: 0.02, to: 0.995 };
/** Below this the person's own colour is too uncertain to brighten a px. */
const FAINT = 0.3;

/** The wall and the size of its field, a quarter of the photo's. */
export type KnownWall = { field: Wall; size: Size };

/**
 * Puts the person on a plain colour. Where the wall is known its share is taken out of each px first, so that
 * no fringe of it stays. Px that are wholly person keep their bytes.
 */
export function composite(
  { width, height, data }: Picture,
  alpha: Float32Array,
  background: Colour,
  wall: KnownWall | null,
): Picture {
  const result = data.slice();
  const [red, green, blue] = background;
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const share = alpha[i] ?? 0;
      if (share >= MIXED.to) continue;
      const at = 3 * i;
      if (share <= MIXED.from) {
        result[at] = red;
        result[at + 1] = green;
        result[at + 2] = blue;
        continue;
      }
      const place = wall ? placeIn(wall.size, x, y) : -1;
      result[at] = mixed(data[at] ?? 0, wall?.field.red[place], share, red);
      result[at + 1] = mixed(data[at + 1] ?? 0, wall?.field.green[place], share, green);
      result[at + 2] = mixed(data[at + 2] ?? 0, wall?.field.blue[place], share, blue);
    }
  }
  return { width, height, data: result };
}

function placeIn({ width, height }: Size, x: number, y: number): number {
  return Math.min(height - 1, y >> 2) * width + Math.min(width - 1, x >> 2);
}

function mixed(seen: number, wall: number | undefined, share: number, background: number): number {
  const own = wall === undefined ? seen : withoutWall(seen, wall, share);
  return Math.round(share * own + (1 - share) * background);
}

function withoutWall(seen: number, wall: number, share: number): number {
  const own = Math.min(255, Math.max(0, (seen - (1 - share) * wall) / share));
  if (share >= FAINT) return own;
  const weight = share / FAINT;
  return own * weight + Math.min(own, seen) * (1 - weight);
}
