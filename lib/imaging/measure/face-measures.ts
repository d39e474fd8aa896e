import { type Eye, eyeOpening } from "../face/iris";
import { distance, eyesToChin, INNER_LIPS, meshPoint, roll } from "../face/landmarks";
import type { FaceMesh } from "../face/mesh";
import { poseOf } from "../face/pose";
import type { Measure, Tolerance, Tolerances } from "../measure-schema";
import { eyesMark, lipsMark, nodMark, turnMarks } from "./marks";
import { judged } from "./verdict";

/** What the mesh of the face tells, independent of its px: pose, eyes, mouth. Points are px of the standard photo. */
export function faceMeasures(
  mesh: FaceMesh,
  eyes: { left: Eye; right: Eye },
  tolerances: Tolerances,
): Measure[] {
  const pose = poseOf(mesh);
  const unit = eyesToChin(mesh);
  const opening = Math.min(eyeOpening(eyes.left), eyeOpening(eyes.right));
  const lips = INNER_LIPS.map(([upper, lower]) => distance(meshPoint(mesh, upper), meshPoint(mesh, lower)));
  return [
    degrees("roll", (roll(mesh) * 180) / Math.PI, eyesMark(mesh), tolerances.roll),
    degrees("yaw", pose.yaw, turnMarks(mesh), tolerances.yaw),
    degrees("pitch", pose.pitch, nodMark(mesh), tolerances.pitch),
    judged(
      { code: "eyesOpen", unit: "ratio", value: opening, marks: [outline(eyes.left), outline(eyes.right)] },
      tolerances.eyesOpen,
    ),
    judged(
      { code: "mouthOpen", unit: "ratio", value: Math.max(...lips) / unit, marks: lipsMark(mesh) },
      tolerances.mouthOpen,
    ),
  ];
}

/** An angle to either side. */
function degrees(
  code: Measure["code"],
  value: number,
  marks: Measure["marks"],
  tolerance: Tolerance,
): Measure {
  return judged({ code, unit: "degree", value: Math.abs(value), marks }, tolerance);
}

function outline({ upperLid, lowerLid }: Eye) {
  return { kind: "outline" as const, points: [...upperLid, ...[...lowerLid].reverse()] };
}
