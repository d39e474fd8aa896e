import type { ColourField } from "../pixels/field";
import type { Trimap } from "./trimap";
import type { Wall } from "./wall";

/** RGB distance from the wall at which a px is certainly something else. */
const NOT_WALL = 65;
/** How far beyond the band hair may reach, px of the quarter-size photo. */
const REACH = 12;
const BAND_FROM = 0.005;
const EDGE_TO = 0.1;
/** Depth given to what was found: inside the band, and not so shallow that it fades. */
const FOUND_DEPTH = 0.08;

/**
 * Widens the band along what hangs together with the person and is not wall: ends of hair that the network
 * leaves out. Returns the new depths.
 */
export function grownBand({ depth, size }: Trimap, field: ColourField, wall: Wall): Float32Array {
  const grown = Float32Array.from(depth);
  let edge: number[] = [];
  for (let at = 0; at < depth.length; at++) {
    const value = depth[at] ?? 0;
    if (value >= BAND_FROM && value < EDGE_TO && isNotWall(field, wall, at)) edge.push(at);
  }
  for (let step = 0; step < REACH && edge.length > 0; step++) {
    const next: number[] = [];
    for (const at of edge) {
      for (const neighbour of [at - 1, at + 1, at - size.width, at + size.width]) {
        if ((grown[neighbour] ?? 1) >= BAND_FROM || !isNotWall(field, wall, neighbour)) continue;
        grown[neighbour] = FOUND_DEPTH;
        next.push(neighbour);
      }
    }
    edge = next;
  }
  return grown;
}

function isNotWall({ red, green, blue }: ColourField, wall: Wall, at: number): boolean {
  const byRed = (red[at] ?? 0) - (wall.red[at] ?? 0);
  const byGreen = (green[at] ?? 0) - (wall.green[at] ?? 0);
  const byBlue = (blue[at] ?? 0) - (wall.blue[at] ?? 0);
  return byRed * byRed + byGreen * byGreen + byBlue * byBlue > NOT_WALL * NOT_WALL;
}
