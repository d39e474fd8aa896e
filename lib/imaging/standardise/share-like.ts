import type { ColourField } from "../pixels/field";
import type { PersonColour } from "./person-colour";
import type { Trimap } from "./trimap";
import type { Wall } from "./wall";

/** How far around the place is looked, px of the quarter-size photo. */
const LIKE_RADIUS = 8;
/** RGB distance up to which two colours are alike. */
const ALIKE = 45;

type Sources = { field: ColourField; wall: Wall; person: PersonColour; trimap: Trimap };

/** Share of the person near a place that has the colour of the wall there: a white collar before a white wall. */
export function shareLike({ field, wall, person, trimap: { size } }: Sources, at: number): number {
  const column = at % size.width;
  const row = (at - column) / size.width;
  let [like, count] = [0, 0];
  for (let y = Math.max(0, row - LIKE_RADIUS); y <= Math.min(size.height - 1, row + LIKE_RADIUS); y++)
    for (
      let x = Math.max(0, column - LIKE_RADIUS);
      x <= Math.min(size.width - 1, column + LIKE_RADIUS);
      x++
    ) {
      const near = y * size.width + x;
      if (person.inner[near] !== 1) continue;
      const red = (field.red[near] ?? 0) - (wall.red[at] ?? 0);
      const green = (field.green[near] ?? 0) - (wall.green[at] ?? 0);
      const blue = (field.blue[near] ?? 0) - (wall.blue[at] ?? 0);
      if (red * red + green * green + blue * blue < ALIKE * ALIKE) like++;
      count++;
    }
  return count === 0 ? 0 : like / count;
}
