import { distance } from "../face/landmarks";
import type { Measure } from "../measure-schema";
import type { FacePoints } from "../outcome-schema";
import type { Band, PhotoSpec } from "../schema";
import { BAND_HEIGHT, BAND_WIDTH } from "../standardise/placement";
import { judged } from "./verdict";

type Standard = PhotoSpec["standard"];

/** The positions of 教毕指[2017]99号 §1 on the standard photo: outside of a band blocks. */
export function bandMeasures(
  face: FacePoints,
  { standard, bands }: Pick<PhotoSpec, "standard" | "bands">,
): Measure[] {
  const eyeLine = (face.eyeLeft.y + face.eyeRight.y) / 2;
  const centre = (face.faceLeft.x + face.faceRight.x) / 2;
  const right = standard.width;
  const across = (y: number) => [{ kind: "line" as const, from: { x: 0, y }, to: { x: right, y } }];
  return [
    position("headTop", face.crownY, vertical(bands.headTop, standard), across(face.crownY)),
    position("eyeLine", eyeLine, vertical(bands.eyeLine, standard), across(eyeLine)),
    position("faceWidth", distance(face.faceLeft, face.faceRight), horizontal(bands.faceWidth, standard), [
      { kind: "line", from: face.faceLeft, to: face.faceRight },
    ]),
    position(
      "centreOffset",
      Math.abs(centre - standard.width / 2),
      horizontal(bands.centreOffset, standard),
      [{ kind: "line", from: { x: centre, y: 0 }, to: { x: centre, y: standard.height } }],
    ),
  ];
}

function position(code: Measure["code"], value: number, band: Band, marks: Measure["marks"]): Measure {
  return judged({ code, unit: "px", value, marks }, { pass: band, block: band });
}

function horizontal({ min, max }: Band, { width }: Standard): Band {
  return { min: (min * width) / BAND_WIDTH, max: (max * width) / BAND_WIDTH };
}

function vertical({ min, max }: Band, { height }: Standard): Band {
  return { min: (min * height) / BAND_HEIGHT, max: (max * height) / BAND_HEIGHT };
}
