import type { PROBLEM_CODES } from "@/lib/imaging/decode/problem";
import type { MeasureCode } from "@/lib/imaging/measure-schema";

/** Pictures that show how to do it right; a page draws them, the report names which. */
export const HINT_PICTURES = [
  ...(["distance", "eyeLevel", "straight", "eyesAndMouth", "sharp", "light", "glasses"] as const),
  ...(["uncovered", "background", "clothes", "wholeBody", "alone", "liveCamera", "originalFile"] as const),
] as const;
export type HintPicture = (typeof HINT_PICTURES)[number];

export const HINT_OF: Record<MeasureCode, HintPicture> = {
  headTop: "distance",
  eyeLine: "eyeLevel",
  faceWidth: "distance",
  centreOffset: "distance",
  bodyCut: "wholeBody",
  sourceFaceWidth: "distance",
  anotherFace: "alone",
  roll: "straight",
  yaw: "straight",
  pitch: "straight",
  eyesOpen: "eyesAndMouth",
  mouthOpen: "eyesAndMouth",
  sharpness: "sharp",
  brightness: "light",
  overexposed: "light",
  underexposed: "light",
  tonalRange: "light",
  evenLight: "light",
  colourCast: "light",
  glare: "glasses",
  lowerFaceCovered: "uncovered",
  browsCovered: "uncovered",
  backgroundPlain: "background",
  outlineUnclear: "background",
  backgroundColour: "background",
  backgroundSpread: "background",
  clothesContrast: "clothes",
  screenReshot: "liveCamera",
  referenceCopy: "liveCamera",
  standardBytes: "originalFile",
  cameraData: "originalFile",
  frontCamera: "liveCamera",
  editedBySoftware: "originalFile",
  smoothedSkin: "originalFile",
};

/** For a picture of which nothing could be made. */
export function hintOfProblem(code: (typeof PROBLEM_CODES)[number]): HintPicture {
  switch (code) {
    case "noFace":
      return "distance";
    case "severalFaces":
      return "alone";
    default:
      return "originalFile";
  }
}
