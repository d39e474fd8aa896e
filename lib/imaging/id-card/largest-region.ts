import type { Point, Size } from "../pixels/picture";

export type Region = {
  /** Px that belong to it. */
  pixels: number;
  /** First and last px of every row, enough for its outline. */
  outline: Point[];
  /** Px of it that lie on the picture's border. */
  onBorder: number;
};

/** The largest group of chosen px that hang together (4 neighbours); null when none is chosen. */
export function largestRegion(chosen: Uint8Array, size: Size): Region | null {
  const seen = new Uint8Array(chosen.length);
  let largest: number[] = [];
  for (let start = 0; start < chosen.length; start++) {
    if (chosen[start] !== 1 || seen[start] === 1) continue;
    const region = flood(chosen, seen, start, size.width);
    if (region.length > largest.length) largest = region;
  }
  return largest.length === 0 ? null : described(largest, size);
}

function flood(chosen: Uint8Array, seen: Uint8Array, start: number, width: number): number[] {
  const region = [start];
  seen[start] = 1;
  for (let next = 0; next < region.length; next++) {
    const at = region[next] ?? 0;
    const x = at % width;
    const neighbours = [at - width, at + width, x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1];
    for (const neighbour of neighbours) {
      if (chosen[neighbour] !== 1 || seen[neighbour] === 1) continue;
      seen[neighbour] = 1;
      region.push(neighbour);
    }
  }
  return region;
}

function described(region: readonly number[], { width, height }: Size): Region {
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  let onBorder = 0;
  for (const at of region) {
    const [x, y] = [at % width, Math.floor(at / width)];
    first.set(y, Math.min(first.get(y) ?? width, x));
    last.set(y, Math.max(last.get(y) ?? -1, x));
    if (x === 0 || y === 0 || x === width - 1 || y === height - 1) onBorder++;
  }
  const outline = [...first].flatMap(([y, x]) => [
    { x, y },
    { x: (last.get(y) ?? x) + 1, y },
    { x, y: y + 1 },
    { x: (last.get(y) ?? x) + 1, y: y + 1 },
  ]);
  return { pixels: region.length, outline, onBorder };
}
