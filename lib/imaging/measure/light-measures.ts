import type { Mark, Measure, Tolerances } from "../measure-schema";
import type { Point } from "../pixels/picture";
import { colourCast } from "./cheeks";
import type { FacePixels } from "./face-pixels";
import { glareBoxes, glareShare } from "./glare";
import { faceMark } from "./marks";
import { judged } from "./verdict";

/** Sharpness, exposure, light and colour of the face. */
export function lightMeasures(pixels: FacePixels, tolerances: Tolerances): Measure[] {
  const { light, cheeks } = pixels;
  const marks = boxMarks(
    cheeks.squares.map(({ left, top, side }) => ({
      from: { x: left, y: top },
      to: { x: left + side, y: top + side },
    })),
  );
  const face = faceMark(pixels.mesh);
  const glare = glareShare(pixels.picture, pixels.mesh);
  const cast = colourCast(cheeks.skin);
  return [
    judged({ code: "sharpness", unit: "ratio", value: pixels.sharpness, marks: face }, tolerances.sharpness),
    judged({ code: "brightness", unit: "share", value: light.mean, marks: face }, tolerances.brightness),
    judged({ code: "overexposed", unit: "share", value: light.over, marks: face }, tolerances.overexposed),
    judged({ code: "underexposed", unit: "share", value: light.under, marks: face }, tolerances.underexposed),
    judged({ code: "tonalRange", unit: "share", value: light.range, marks: face }, tolerances.tonalRange),
    judged({ code: "evenLight", unit: "ratio", value: cheeks.evenness, marks }, tolerances.evenLight),
    judged({ code: "colourCast", unit: "ratio", value: cast, marks }, tolerances.colourCast),
    judged(
      { code: "glare", unit: "share", value: glare, marks: boxMarks(glareBoxes(pixels.mesh)) },
      tolerances.glare,
    ),
  ];
}

function boxMarks(boxes: readonly { from: Point; to: Point }[]): Mark[] {
  return boxes.map((box) => ({ kind: "box", ...box }));
}
