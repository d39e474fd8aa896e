import { distance, eyeCentres, landmark, meshPoint } from "../face/landmarks";
import type { FaceMesh } from "../face/mesh";
import type { Picture, Point } from "../pixels/picture";
import type { Spans } from "./hull";
import { type Lab, labOf } from "./lab";

/** Distance in a*b* from the cheeks' colour at which a px is not skin. */
const NOT_SKIN = 14;
/** Every second px is enough. */
const STEP = 2;

const BROW_LEFT = [70, 63, 105, 66, 107] as const;
const BROW_RIGHT = [336, 296, 334, 293, 300] as const;
const LID_LEFT = [160, 159, 158] as const;
const LID_RIGHT = [385, 386, 387] as const;
const JAW_LEFT = 58;
const JAW_RIGHT = 288;
/** How far above the brow is looked, as a share of the distance between the eyes. */
const ABOVE_BROW = 0.12;

type Box = { from: Point; to: Point };

/** The mouth and chin, where a mask, a hand or a microphone would be. */
export function lowerFaceBox(mesh: FaceMesh): Box {
  return {
    from: { x: meshPoint(mesh, JAW_LEFT).x, y: landmark(mesh, "subnasale").y },
    to: { x: meshPoint(mesh, JAW_RIGHT).x, y: landmark(mesh, "chin").y },
  };
}

/** Each brow with the skin around it, where a fringe would be. */
export function browBoxes(mesh: FaceMesh): [Box, Box] {
  const eyes = eyeCentres(mesh);
  const above = ABOVE_BROW * distance(eyes.left, eyes.right);
  return [browBox(mesh, BROW_LEFT, LID_LEFT, above), browBox(mesh, BROW_RIGHT, LID_RIGHT, above)];
}

function browBox(mesh: FaceMesh, brow: readonly number[], lid: readonly number[], above: number): Box {
  const points = brow.map((index) => meshPoint(mesh, index));
  const lids = lid.map((index) => meshPoint(mesh, index));
  const x = points.map((point) => point.x);
  return {
    from: { x: Math.min(...x), y: Math.min(...points.map(({ y }) => y)) - above },
    to: { x: Math.max(...x), y: Math.min(...lids.map(({ y }) => y)) },
  };
}

/** Share of the px of a box on the face that do not have the colour of the cheeks. */
export function coveredShare(
  { width, height, data }: Picture,
  face: Spans,
  { from, to }: Box,
  skin: Lab,
): number {
  let [covered, count] = [0, 0];
  for (let y = Math.max(0, Math.floor(from.y)); y < Math.min(height, to.y); y += STEP) {
    const left = Math.max(face.from[y] ?? 0, Math.floor(from.x));
    const right = Math.min(face.to[y] ?? 0, width, to.x);
    for (let x = left; x < right; x += STEP) {
      const at = (y * width + x) * 3;
      const { a, b } = labOf(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
      if ((a - skin.a) ** 2 + (b - skin.b) ** 2 > NOT_SKIN ** 2) covered++;
      count++;
    }
  }
  return count === 0 ? 0 : covered / count;
}
