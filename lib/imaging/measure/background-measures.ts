import { distance } from "../face/landmarks";
import type { Mark, Measure } from "../measure-schema";
import type { FacePoints } from "../outcome-schema";
import type { PhotoSpec } from "../schema";
import type { Separation } from "../standardise/separation";
import { backgroundColour } from "./background-colour";
import { bodyCut } from "./body-cut";
import { clothesContrast, clothesTop } from "./clothes";
import { belowMark, wallMarks } from "./marks";
import { judged, unmeasured } from "./verdict";

/** What is known where no wall is seen at all: as far from plain as bytes can be. */
const NO_WALL = 255;

/** The wall behind the person, and the person against it. */
export function backgroundMeasures(
  separation: Separation,
  unclearOutline: number | null,
  face: FacePoints,
  { standard, tolerances }: PhotoSpec,
): Measure[] {
  const { picture, trimap, inside, residual } = separation;
  const eyes = { x: (face.eyeLeft.x + face.eyeRight.x) / 2, y: (face.eyeLeft.y + face.eyeRight.y) / 2 };
  const chin = { y: face.chin.y, unit: distance(eyes, face.chin) };
  const contrast = clothesContrast(picture, trimap.prior, chin, standard.background);
  const wall = wallMarks(inside, face);
  return [
    judged(
      {
        code: "bodyCut",
        unit: "px",
        value: bodyCut(trimap.prior, picture, inside),
        marks: [
          {
            kind: "box",
            from: { x: inside.left, y: inside.top },
            to: { x: inside.right, y: inside.bottom },
          },
        ],
      },
      tolerances.bodyCut,
    ),
    judged(
      { code: "backgroundPlain", unit: "level", value: Math.min(NO_WALL, residual), marks: wall },
      tolerances.backgroundPlain,
    ),
    unclearOutline === null
      ? unmeasured({ code: "outlineUnclear", unit: "share" })
      : judged(
          { code: "outlineUnclear", unit: "share", value: unclearOutline, marks: wall },
          tolerances.outlineUnclear,
        ),
    contrast === null
      ? unmeasured({ code: "clothesContrast", unit: "ratio" })
      : judged(
          {
            code: "clothesContrast",
            unit: "ratio",
            value: contrast,
            marks: belowMark(inside, clothesTop(chin)),
          },
          tolerances.clothesContrast,
        ),
    ...(standard.replaceBackground ? [] : keptBackground(separation, wall, standard.background, tolerances)),
  ];
}

/** Only a background that stays has to have the wanted colour itself. */
function keptBackground(
  separation: Separation,
  marks: Mark[],
  wanted: PhotoSpec["standard"]["background"],
  tolerances: PhotoSpec["tolerances"],
): Measure[] {
  const found = backgroundColour(separation, wanted);
  if (!found)
    return [
      unmeasured({ code: "backgroundColour", unit: "level" }),
      unmeasured({ code: "backgroundSpread", unit: "level" }),
    ];
  return [
    judged({ code: "backgroundColour", unit: "level", value: found.off, marks }, tolerances.backgroundColour),
    judged(
      { code: "backgroundSpread", unit: "level", value: found.spread, marks },
      tolerances.backgroundSpread,
    ),
  ];
}
