import type { FacePoints } from "@/lib/imaging/outcome-schema";

export type Point = { x: number; y: number };
type Size = { width: number; height: number };

/** Where a picture lies in a frame, in shares of the frame's width; the frame is 4/3 as high as wide. */
export type Placement = { left: number; top: number; width: number; height: number };

/** A picture with the face that was found on it, in its own px. */
export type Faced = Size & { face: Pick<FacePoints, "eyeLeft" | "eyeRight"> };

/** What there is of the standard photo, and of the reference where there is one. */
export type Pair<Value> = { standard: Value; reference: Value | null };

/** A point of one of the two frames, in shares of the frame's width. */
export type FramePoint = { frame: keyof Pair<unknown>; point: Point };

export const FRAME_RATIO = 4 / 3;

/** The whole picture, as large as the frame allows, in its middle. */
export function fitted({ width, height }: Size): Placement {
  const scale = Math.min(1 / width, FRAME_RATIO / height);
  const placed = { width: width * scale, height: height * scale };
  return { left: (1 - placed.width) / 2, top: (FRAME_RATIO - placed.height) / 2, ...placed };
}

/** A picture laid so that its eyes stand where those of an already placed one stand, as far apart. */
export function alignedTo(target: Faced, placed: Placement, picture: Faced): Placement {
  const wanted = eyesOf(target);
  const own = eyesOf(picture);
  const perPx = placed.width / target.width;
  const scale = (wanted.apart * perPx) / own.apart;
  return {
    left: placed.left + wanted.middle.x * perPx - own.middle.x * scale,
    top: placed.top + wanted.middle.y * perPx - own.middle.y * scale,
    width: picture.width * scale,
    height: picture.height * scale,
  };
}

/** The point of one picture that lies at the same place of the face as a point of another. */
export function samePoint(point: Point, from: Faced, to: Faced): Point {
  const [source, target] = [eyesOf(from), eyesOf(to)];
  const scale = target.apart / source.apart;
  return {
    x: target.middle.x + (point.x - source.middle.x) * scale,
    y: target.middle.y + (point.y - source.middle.y) * scale,
  };
}

/** The point of a picture under a point of its frame (shares of the frame's width). */
export function pointAt(at: Point, placed: Placement, { width }: Size): Point {
  const perShare = width / placed.width;
  return { x: (at.x - placed.left) * perShare, y: (at.y - placed.top) * perShare };
}

/** Where a point of a picture lies in its frame. */
export function frameShare({ x, y }: Point, placed: Placement, { width }: Size): Point {
  const perPx = placed.width / width;
  return { x: placed.left + x * perPx, y: placed.top + y * perPx };
}

/** The point of the face that lies under a point of either frame, in px of both pictures. */
export function pointedAt(
  { frame, point }: FramePoint,
  faces: Pair<Faced>,
  placed: Pair<Placement>,
): Pair<Point> {
  const { standard, reference } = faces;
  if (frame === "reference" && reference && placed.reference) {
    const onReference = pointAt(point, placed.reference, reference);
    return { reference: onReference, standard: samePoint(onReference, reference, standard) };
  }
  const onStandard = pointAt(point, placed.standard, standard);
  return { standard: onStandard, reference: reference && samePoint(onStandard, standard, reference) };
}

/** Middle between the eyes and how far they are apart, in px; eyes on one spot count as one px apart. */
function eyesOf({ face: { eyeLeft, eyeRight } }: Faced): { middle: Point; apart: number } {
  return {
    middle: { x: (eyeLeft.x + eyeRight.x) / 2, y: (eyeLeft.y + eyeRight.y) / 2 },
    apart: Math.max(1, Math.hypot(eyeRight.x - eyeLeft.x, eyeRight.y - eyeLeft.y)),
  };
}
