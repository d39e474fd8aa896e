import { distanceAt } from "../pixels/field";
import type { PersonColour } from "./person-colour";
import type { Trimap } from "./trimap";
import type { Wall } from "./wall";

/** Depths of the trimap that make up the outline. */
const OUTLINE = { from: 0.3, to: 0.7 };
/** RGB distance below which a px cannot tell person from wall. */
const ALIKE = 45;

/**
 * Share of the outline, 0–1, along which the person's colour is hardly another than the wall's: dark hair before a
 * dark wall. There only the network decides, and its outline has lumps.
 */
export function unclearOutline({ depth }: Trimap, wall: Wall, person: PersonColour): number {
  let [unclear, count] = [0, 0];
  for (let at = 0; at < depth.length; at++) {
    const value = depth[at] ?? 0;
    if (value <= OUTLINE.from || value >= OUTLINE.to) continue;
    count++;
    if (person.known[at] !== 1 || distanceAt(wall, person, at) < ALIKE) unclear++;
  }
  return count === 0 ? 1 : unclear / count;
}
