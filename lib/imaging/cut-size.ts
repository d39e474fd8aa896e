import { decode } from "./decode/decode";
import { REFERENCE_LIMITS } from "./decode/limits";
import type { CutSizeInput, CutSizeOutcome } from "./engine";
import type { HeadPlace } from "./face/head-place";
import { distance } from "./face/landmarks";
import type { Networks } from "./network/networks";
import type { PhotoGeometry } from "./outcome-schema";
import { applied, forShrunkSource } from "./pixels/affine";
import { quarterTurned } from "./pixels/picture";
import { Pyramid } from "./pixels/pyramid";
import { personMaskOf } from "./segment/person-mask";
import { cropMapping } from "./standardise/crop-mapping";
import { cutOriginal } from "./standardise/cut-original";
import { encodeStandard } from "./standardise/encode";
import { resizedCrop } from "./standardise/placement";
import { replaceBackground } from "./standardise/replace-background";
import { separate } from "./standardise/separation";

/** Another size of a finished photo, cut again from its original by the stored geometry. */
export async function cutSize(
  networks: Networks,
  { original, geometry, standard }: CutSizeInput,
): Promise<CutSizeOutcome> {
  const angle = (geometry.levelled * Math.PI) / 180;
  const cut = await cutOriginal(
    original,
    geometry.upright,
    resizedCrop(geometry.crop, standard),
    standard,
    angle,
  );
  if (!standard.replaceBackground)
    return { ok: true, photo: (await encodeStandard(cut.picture, standard)).jpeg };

  const { picture } = await decode(original, REFERENCE_LIMITS);
  const pyramid = new Pyramid(quarterTurned(picture, geometry.upright.turns));
  const perPixel = geometry.upright.width / pyramid.picture.width;
  const mask = await personMaskOf(networks.personMask, pyramid, headIn(geometry, perPixel));
  const separation = separate(cut.picture, mask, forShrunkSource(cut.toSource, perPixel), pyramid.picture);
  const finished = replaceBackground(separation, standard.background).picture;
  return { ok: true, photo: (await encodeStandard(finished, standard)).jpeg };
}

/** The head in px of the decoded picture, from where it is on the standard photo. */
function headIn({ crop, levelled, standard, face }: PhotoGeometry, perPixel: number): HeadPlace {
  const toDecoded = forShrunkSource(cropMapping(crop, standard, (levelled * Math.PI) / 180), perPixel);
  const [left, right] = [applied(toDecoded, face.faceLeft), applied(toDecoded, face.faceRight)];
  const [eyeLeft, eyeRight] = [applied(toDecoded, face.eyeLeft), applied(toDecoded, face.eyeRight)];
  return {
    centreX: (left.x + right.x) / 2,
    eyeY: (eyeLeft.y + eyeRight.y) / 2,
    faceWidth: distance(left, right),
  };
}
