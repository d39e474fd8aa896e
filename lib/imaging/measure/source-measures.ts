import { eyeCentres, faceWidth } from "../face/landmarks";
import type { Mark, Measure, Tolerances } from "../measure-schema";
import type { ReadPhoto } from "../read-photo";
import { screenPattern } from "./screen-pattern";
import { judged, unmeasured } from "./verdict";

/** What only the original tells: its resolution, who else is on it, and whether it shows a screen. */
export function sourceMeasures(
  { pyramid, face, otherFaces, perPixel }: ReadPhoto,
  marks: { width: Mark[]; face: Mark[]; others: Mark[] },
  tolerances: Tolerances,
): Measure[] {
  const pattern = screenPattern(pyramid.picture, eyeCentres(face).middle);
  return [
    judged(
      { code: "sourceFaceWidth", unit: "px", value: faceWidth(face) * perPixel, marks: marks.width },
      tolerances.sourceFaceWidth,
    ),
    judged(
      { code: "anotherFace", unit: "share", value: widestOther(face, otherFaces), marks: marks.others },
      tolerances.anotherFace,
    ),
    pattern === null
      ? unmeasured({ code: "screenReshot", unit: "ratio" })
      : judged(
          { code: "screenReshot", unit: "ratio", value: pattern, marks: marks.face },
          tolerances.screenReshot,
        ),
  ];
}

/** Width of the widest other face as a share of the main one; 0 without one. */
export function widestOther(face: ReadPhoto["face"], otherFaces: ReadPhoto["otherFaces"]): number {
  return Math.max(0, ...otherFaces.map(faceWidth)) / faceWidth(face);
}
