import type { Networks } from "../network/networks";
import { type Picture, quarterTurned } from "../pixels/picture";
import { Pyramid } from "../pixels/pyramid";
import { findFaces } from "./find-faces";
import { roll } from "./landmarks";
import type { FaceMesh } from "./mesh";

export type QuarterTurns = 0 | 1 | 2 | 3;

export type UprightFaces = { pyramid: Pyramid; faces: FaceMesh[]; turns: QuarterTurns };

/**
 * The detector takes a face on its head for an upright one, but is less sure of it: seen upright 0.83–0.97, on
 * the head 0.47–0.77.
 */
const SURE_UPRIGHT = 0.8;

/**
 * Finds the faces of a picture and undoes a lost orientation: when the widest face lies on its side or on its
 * head, the picture is turned by quarter turns and read again. `turns` are clockwise.
 */
export async function findUprightFaces(networks: Networks, picture: Picture): Promise<UprightFaces> {
  const pyramid = new Pyramid(picture);
  const asIs: UprightFaces = { pyramid, faces: await findFaces(networks, pyramid), turns: 0 };
  const [widest] = asIs.faces;
  const turns = widest ? turnsToUpright(roll(widest)) : 0;
  if (turns !== 0) return turnedFaces(networks, picture, turns);
  if (widest && widest.score >= SURE_UPRIGHT) return asIs;
  const onHead = await turnedFaces(networks, picture, 2);
  return (onHead.faces[0]?.score ?? 0) > (widest?.score ?? 0) ? onHead : asIs;
}

async function turnedFaces(networks: Networks, picture: Picture, turns: QuarterTurns): Promise<UprightFaces> {
  const pyramid = new Pyramid(quarterTurned(picture, turns));
  return { pyramid, faces: await findFaces(networks, pyramid), turns };
}

/** Clockwise quarter turns that bring a face nearest to upright, from the fall of its eye line in radians. */
export function turnsToUpright(angle: number): QuarterTurns {
  const turns = Math.round(-angle / (Math.PI / 2));
  const clockwise = ((turns % 4) + 4) % 4;
  return clockwise === 1 || clockwise === 2 || clockwise === 3 ? clockwise : 0;
}
