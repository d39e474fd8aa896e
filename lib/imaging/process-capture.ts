import { comparableFace } from "./compare/comparable-face";
import { type Comparison, compareWith, type KnownFace } from "./compare/compare-photos";
import { refuse } from "./decode/problem";
import type { CaptureInput, CaptureOutcome } from "./engine";
import { headPlace } from "./face/head-place";
import { readEyes } from "./face/iris";
import { roll } from "./face/landmarks";
import type { FaceMesh } from "./face/mesh";
import { facePoints, mappedEye, mappedMesh } from "./face/placed";
import { readFacePixels } from "./measure/face-pixels";
import { measurePhoto } from "./measure/measure-photo";
import { referenceCopy } from "./measure/reference-copy";
import { widestOther } from "./measure/source-measures";
import { applied } from "./pixels/affine";
import { type ReadPhoto, readPhoto } from "./read-photo";
import { fingerprintOf } from "./same-picture/fingerprint";
import type { PhotoSpec } from "./schema";
import { crownY, personMaskOf } from "./segment/person-mask";
import { cutStandard } from "./standardise/cut-standard";
import { encodeStandard, encodeThumb, encodeView } from "./standardise/encode";
import { placement, type Rectangle, scaledRectangle } from "./standardise/placement";
import { replaceBackground } from "./standardise/replace-background";
import { separate } from "./standardise/separation";
import type { ImagingTools } from "./tools";
import { ENGINE_VERSIONS } from "./versions";

/** A head tilted more is not levelled but taken again; 教毕指[2017]99号 §1 forbids turning a photo at all. */
const MAX_LEVELLED_DEGREES = 3;

/**
 * Everything for one capture; throws `Refused` for what cannot become a photo.
 * @param crop what a person chose to be cut, in px of the upright original; null to place it by the head
 */
export async function processCapture(
  tools: ImagingTools,
  { original, spec, reference }: CaptureInput,
  crop: Rectangle | null = null,
): Promise<CaptureOutcome> {
  const { networks } = tools;
  const photo = await readPhoto(networks, original, spec.raw);
  refuseSecondFace(photo, spec);
  const { pyramid, face, upright, perPixel } = photo;
  const { standard } = spec;
  const head = headPlace(face);
  const mask = await personMaskOf(networks.personMask, pyramid, head);
  const crown = crownY(mask);
  const angle = levellingAngle(face, spec);
  const wanted = crop
    ? scaledRectangle(crop, 1 / perPixel)
    : placement(head, crown, spec.bands, pyramid.picture);
  const cut = await cutStandard(photo, original, wanted, standard, angle);
  const separation = separate(cut.picture, mask, cut.toSource, pyramid.picture);
  const replaced = standard.replaceBackground ? replaceBackground(separation, standard.background) : null;
  const finished = replaced?.picture ?? cut.picture;
  const file = await encodeStandard(finished, standard);
  const view = await encodeView(pyramid.picture);

  const eyes = await readEyes(networks.iris, pyramid, face);
  const faceOnCut = mappedMesh(face, cut.fromSource);
  const pixels = readFacePixels(cut.picture, faceOnCut);
  const points = facePoints(faceOnCut, applied(cut.fromSource, { x: head.centreX, y: crown }).y);
  const measures = measurePhoto({
    photo,
    pixels,
    separation,
    unclearOutline: replaced?.unclearOutline ?? null,
    points,
    eyes: { left: mappedEye(eyes.left, cut.fromSource), right: mappedEye(eyes.right, cut.fromSource) },
    others: photo.otherFaces.map((other) => mappedMesh(other, cut.fromSource)),
    bytes: file.jpeg.length,
    spec,
  });
  const comparable = await comparableFace(tools, pyramid, face, pixels.sharpness);
  const fingerprint = fingerprintOf(original, pyramid, face, comparable.descriptor);
  const compared = await compareCapture(tools, { face: comparable, fingerprint }, reference);
  if (reference) measures.push(referenceCopy(compared.sameAsReference, compared.compare));
  return {
    ok: true,
    standard: file.jpeg,
    view: view.jpeg,
    thumb: await encodeThumb(finished),
    geometry: {
      upright,
      crop: scaledRectangle(cut.rectangle, perPixel),
      levelled: (angle * 180) / Math.PI,
      standard: { width: standard.width, height: standard.height },
      viewScale: view.scale / perPixel,
      face: points,
    },
    measures,
    engine: ENGINE_VERSIONS,
    fingerprint,
    ...compared,
  };
}

/** Radians by which the crop is turned so that the eyes lie level; 0 unless the task allows it. */
function levellingAngle(face: FaceMesh, { standard }: PhotoSpec): number {
  const angle = roll(face);
  const isSmall = Math.abs(angle) <= (MAX_LEVELLED_DEGREES * Math.PI) / 180;
  return standard.levelHead && isSmall ? angle : 0;
}

/** Two faces of like size leave open whose photo it is; a smaller one is only a measure. */
function refuseSecondFace({ face, otherFaces }: ReadPhoto, { tolerances }: PhotoSpec): void {
  const share = widestOther(face, otherFaces);
  const max = tolerances.anotherFace.block?.max;
  if (max !== undefined && share >= max)
    refuse("severalFaces", { faces: otherFaces.length + 1, share: Math.round(100 * share) });
}

async function compareCapture(
  tools: ImagingTools,
  capture: KnownFace,
  reference: Buffer | null,
): Promise<Comparison> {
  if (!reference) return { compare: { status: "noReference" }, sameAsReference: null };
  return compareWith(tools, capture, reference);
}
