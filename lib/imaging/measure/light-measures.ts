import type { Measure, Tolerances } from "../measure-schema";
import { colourCast } from "./cheeks";
import type { FacePixels } from "./face-pixels";
import { glareShare } from "./glare";
import { judged } from "./verdict";

/** Sharpness, exposure, light and colour of the face. */
export function lightMeasures(pixels: FacePixels, tolerances: Tolerances): Measure[] {
  const { light, cheeks } = pixels;
  const marks = cheeks.squares.map(({ left, top, side }) => ({
    kind: "box" as const,
    from: { x: left, y: top },
    to: { x: left + side, y: top + side },
  }));
  const glare = glareShare(pixels.picture, pixels.mesh);
  const cast = colourCast(cheeks.skin);
  return [
    judged({ code: "sharpness", unit: "ratio", value: pixels.sharpness }, tolerances.sharpness),
    judged({ code: "brightness", unit: "share", value: light.mean }, tolerances.brightness),
    judged({ code: "overexposed", unit: "share", value: light.over }, tolerances.overexposed),
    judged({ code: "underexposed", unit: "share", value: light.under }, tolerances.underexposed),
    judged({ code: "tonalRange", unit: "share", value: light.range }, tolerances.tonalRange),
    judged({ code: "evenLight", unit: "ratio", value: cheeks.evenness, marks }, tolerances.evenLight),
    judged({ code: "colourCast", unit: "ratio", value: cast, marks }, tolerances.colourCast),
    judged({ code: "glare", unit: "share", value: glare }, tolerances.glare),
  ];
}
