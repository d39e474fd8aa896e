import { distance, eyeCentres, INNER_LIPS, landmark, meshPoint } from "../face/landmarks";
import type { FaceMesh } from "../face/mesh";
import type { Mark } from "../measure-schema";
import type { FacePoints } from "../outcome-schema";
import type { Point } from "../pixels/picture";
import { convexHull } from "./hull";

/** Only positions: a mesh's points carry a depth too. */
function flat({ x, y }: Point): Point {
  return { x, y };
}

function line(from: Point, to: Point): Mark {
  return { kind: "line", from: flat(from), to: flat(to) };
}

/** The line through the eyes. */
export function eyesMark(mesh: FaceMesh): Mark[] {
  const { left, right } = eyeCentres(mesh);
  return [line(left, right)];
}

const NOSE_TIP = 1;

/** From cheek to cheek by the tip of the nose: even on a frontal face. */
export function turnMarks(mesh: FaceMesh): Mark[] {
  const tip = meshPoint(mesh, NOSE_TIP);
  return [line(landmark(mesh, "cheekLeft"), tip), line(tip, landmark(mesh, "cheekRight"))];
}

/** From the forehead to the chin. */
export function nodMark(mesh: FaceMesh): Mark[] {
  return [line(landmark(mesh, "foreheadTop"), landmark(mesh, "chin"))];
}

/** The inner edge of the lips. */
export function lipsMark(mesh: FaceMesh): Mark[] {
  const points = INNER_LIPS.flat().map((index) => flat(meshPoint(mesh, index)));
  return [{ kind: "outline", points: convexHull(points) }];
}

/** The part of the photo that counts as the face. */
export function faceMark(mesh: FaceMesh): Mark[] {
  return [{ kind: "outline", points: convexHull(mesh.points).map(flat) }];
}

/** Boxes around both eyes, half as large as shares of the distance between them. */
export function eyeBoxes(
  mesh: FaceMesh,
  half: { width: number; height: number },
): { from: Point; to: Point }[] {
  const { left, right } = eyeCentres(mesh);
  const apart = distance(left, right);
  return [left, right].map(({ x, y }) => ({
    from: { x: x - half.width * apart, y: y - half.height * apart },
    to: { x: x + half.width * apart, y: y + half.height * apart },
  }));
}

/** From cheek to cheek. */
export function widthMark({ faceLeft, faceRight }: FacePoints): Mark[] {
  return [line(faceLeft, faceRight)];
}

/** The box around a face. */
export function faceBox({ points }: FaceMesh): Mark {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return {
    kind: "box",
    from: { x: Math.min(...xs), y: Math.min(...ys) },
    to: { x: Math.max(...xs), y: Math.max(...ys) },
  };
}

type Region = { left: number; top: number; right: number; bottom: number };

/** The wall to both sides of the head, down to the chin. */
export function wallMarks(inside: Region, { faceLeft, faceRight, chin }: FacePoints): Mark[] {
  const margin = (faceRight.x - faceLeft.x) / 2;
  const [left, right] = [faceLeft.x - margin, faceRight.x + margin];
  const strips: Mark[] = [
    { kind: "box", from: { x: inside.left, y: inside.top }, to: { x: left, y: chin.y } },
    { kind: "box", from: { x: right, y: inside.top }, to: { x: inside.right, y: chin.y } },
  ];
  return strips.filter((mark) => mark.kind === "box" && mark.to.x > mark.from.x && mark.to.y > mark.from.y);
}

/** Everything of the photo below a row, where clothes are looked for. */
export function belowMark(inside: Region, top: number): Mark[] {
  if (top >= inside.bottom) return [];
  return [{ kind: "box", from: { x: inside.left, y: top }, to: { x: inside.right, y: inside.bottom } }];
}
