import { REFERENCE_LIMITS } from "./decode/limits";
import type { ReferenceOutcome } from "./engine";
import { describeFace } from "./face/descriptor";
import { headPlace } from "./face/head-place";
import { facePoints, mappedMesh } from "./face/placed";
import type { Networks } from "./network/networks";
import { readPhoto } from "./read-photo";
import { fingerprintOf } from "./same-picture/fingerprint";
import { crownY, personMaskOf } from "./segment/person-mask";
import { encodeReview, encodeThumb, encodeView } from "./standardise/encode";
import { ENGINE_VERSIONS } from "./versions";

/** An admission photo for review; throws `Refused` when it cannot be used. */
export async function prepareReference(
  networks: Networks,
  { original }: { original: Buffer },
): Promise<ReferenceOutcome> {
  const { pyramid, face, upright, perPixel } = await readPhoto(networks, original, REFERENCE_LIMITS);
  const crown = crownY(await personMaskOf(networks.personMask, pyramid, headPlace(face)));
  const view = await encodeView(pyramid.picture);
  const toView = { a: view.scale, b: 0, c: 0, d: 0, e: view.scale, f: 0 };
  return {
    ok: true,
    view: view.jpeg,
    review: await encodeReview(pyramid.picture),
    thumb: await encodeThumb(pyramid.picture),
    geometry: {
      upright,
      viewScale: view.scale / perPixel,
      face: facePoints(mappedMesh(face, toView), crown * view.scale),
    },
    engine: ENGINE_VERSIONS,
    fingerprint: fingerprintOf(
      original,
      pyramid,
      face,
      await describeFace(networks.recogniser, pyramid, face),
    ),
  };
}
