import type { Measure, Tolerances } from "../measure-schema";
import { browBoxes, coveredShare, lowerFaceBox } from "./covered";
import type { FacePixels } from "./face-pixels";
import { judged } from "./verdict";

/** Hints that something lies over the face: a mask or a hand below, hair above. */
export function coverMeasures(
  { picture, mesh, face, cheeks }: FacePixels,
  tolerances: Tolerances,
): Measure[] {
  const lower = lowerFaceBox(mesh);
  const brows = browBoxes(mesh);
  const lowerShare = coveredShare(picture, face, lower, cheeks.skin);
  const browShare = Math.max(...brows.map((box) => coveredShare(picture, face, box, cheeks.skin)));
  return [
    judged(
      { code: "lowerFaceCovered", unit: "share", value: lowerShare, marks: [{ kind: "box", ...lower }] },
      tolerances.lowerFaceCovered,
    ),
    judged(
      {
        code: "browsCovered",
        unit: "share",
        value: browShare,
        marks: brows.map((box) => ({ kind: "box" as const, ...box })),
      },
      tolerances.browsCovered,
    ),
  ];
}
