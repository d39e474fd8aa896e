import { decode } from "@/lib/imaging/decode/decode";
import { untrusted } from "@/lib/imaging/decode/safe-sharp";
import { describeFace } from "@/lib/imaging/face/descriptor";
import { findFaces } from "@/lib/imaging/face/find-faces";
import { headPlace } from "@/lib/imaging/face/head-place";
import { readEyes } from "@/lib/imaging/face/iris";
import { facePoints, mappedEye, mappedMesh } from "@/lib/imaging/face/placed";
import { readFacePixels } from "@/lib/imaging/measure/face-pixels";
import { measurePhoto } from "@/lib/imaging/measure/measure-photo";
import type { Networks } from "@/lib/imaging/network/networks";
import { applied } from "@/lib/imaging/pixels/affine";
import { Pyramid } from "@/lib/imaging/pixels/pyramid";
import { fingerprintOf } from "@/lib/imaging/same-picture/fingerprint";
import type { PhotoSpec } from "@/lib/imaging/schema";
import { crownY, personMaskOf } from "@/lib/imaging/segment/person-mask";
import { cutPhoto } from "@/lib/imaging/standardise/cut";
import { encodeStandard, encodeThumb, encodeView } from "@/lib/imaging/standardise/encode";
import { placement } from "@/lib/imaging/standardise/placement";
import { replaceBackground } from "@/lib/imaging/standardise/replace-background";
import { separate } from "@/lib/imaging/standardise/separation";
import type { Stopwatch } from "./stopwatch";

/** What every pipeline has to pay: decode, resize to 480 × 640, encode at quality 90 in full colour resolution. */
export function rawLimit(file: Buffer): Promise<Buffer> {
  return untrusted(file)
    .autoOrient()
    .resize(480, 640, { fit: "cover" })
    .jpeg({ quality: 90, chromaSubsampling: "4:4:4" })
    .toBuffer();
}

/** The pipeline of one capture taken apart: the same functions in the same order, each with its own time. */
export async function timeSteps(watch: Stopwatch, networks: Networks, file: Buffer, spec: PhotoSpec) {
  await watch.time("raw limit", () => rawLimit(file));
  const { picture, original } = await watch.time("decode", () => decode(file, spec.raw));
  const pyramid = new Pyramid(picture);
  const [face] = await watch.time("find faces", () => findFaces(networks, pyramid));
  if (!face) throw new Error("a sample has no face");
  const head = headPlace(face);
  const mask = await watch.time("person mask", () => personMaskOf(networks.personMask, pyramid, head));
  const crown = crownY(mask);
  const cut = await watch.time("cut", () =>
    cutPhoto(picture, placement(head, crown, spec.bands, picture), spec.standard),
  );
  const separation = await watch.time("wall", () => separate(cut.picture, mask, cut.toSource, picture));
  const { picture: finished, unclearOutline } = await watch.time("matte", () =>
    replaceBackground(separation, spec.standard.background),
  );
  const encoded = await watch.time("standard JPEG", () => encodeStandard(finished, spec.standard));
  await watch.time("view JPEG", () => encodeView(picture));
  await watch.time("thumb JPEG", () => encodeThumb(finished));
  const eyes = await watch.time("eyes", () => readEyes(networks.iris, pyramid, face));
  const onCut = mappedMesh(face, cut.fromSource);
  await watch.time("measures", () =>
    measurePhoto({
      photo: {
        pyramid,
        upright: { turns: 0, ...original },
        perPixel: original.width / picture.width,
        face,
        otherFaces: [],
        camera: {},
      },
      pixels: readFacePixels(cut.picture, onCut),
      separation,
      unclearOutline,
      points: facePoints(onCut, applied(cut.fromSource, { x: 0, y: crown }).y),
      eyes: { left: mappedEye(eyes.left, cut.fromSource), right: mappedEye(eyes.right, cut.fromSource) },
      others: [],
      bytes: encoded.jpeg.length,
      spec,
    }),
  );
  const descriptor = await watch.time("descriptor", () => describeFace(networks.recogniser, pyramid, face));
  await watch.time("fingerprint", () => fingerprintOf(file, pyramid, face, descriptor));
}
