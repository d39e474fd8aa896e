import type { CameraData } from "../decode/camera-data";
import type { Measure } from "../measure-schema";
import { judged, unmeasured } from "./verdict";

/** Programs that retouch or filter portraits, as they sign themselves in EXIF. */
const EDITORS =
  /photoshop|lightroom|gimp|snapseed|picsart|facetune|meitu|美图|beautycam|美颜|faceu|b612|轻颜|醒图|xingtu|ulike|snow|vsco|remini|pixelcut|canva|capcut/i;
/** How phones name the camera on the side of the screen, which many of them mirror. */
const FRONT_LENS = /front|truedepth|前置/i;

const FORBIDDEN = { pass: { max: 0 } };

/**
 * What the file says about itself. Most chat programs remove it, so its absence means nothing: the reviewer has
 * to look for filters and mirroring.
 */
export function fileMeasures(camera: CameraData): Measure[] {
  const hasCamera = Boolean(camera.make ?? camera.model);
  return [
    hasCamera
      ? judged({ code: "cameraData", unit: "flag", value: 1 }, { pass: { min: 1 } })
      : unmeasured({ code: "cameraData", unit: "flag" }),
    hint("frontCamera", camera.lens, FRONT_LENS),
    hint("editedBySoftware", camera.software, EDITORS),
  ];
}

function hint(code: Measure["code"], text: string | undefined, sign: RegExp): Measure {
  if (!text) return unmeasured({ code, unit: "flag" });
  return judged({ code, unit: "flag", value: sign.test(text) ? 1 : 0 }, FORBIDDEN);
}
