import { TOLERANCES_VERSION } from "./measure/default-tolerances";
import type { EngineVersions } from "./outcome-schema";

/** Changes with anything that could change a result: model files, formulae or thresholds. */
export const ENGINE_VERSIONS: EngineVersions = {
  detector: "blazeface-256",
  mesh: "mediapipe-facemesh-468",
  iris: "mediapipe-iris-64",
  recogniser: "dlib-resnet-v1-aligned-1",
  personMask: "mediapipe-selfie-256",
  standardise: "2",
  measures: "2",
  tolerances: TOLERANCES_VERSION,
};
