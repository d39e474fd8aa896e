import { createHash } from "node:crypto";
import sharp from "sharp";
import type { CaptureOutcome, ImagingEngine, ReferenceOutcome, Refusal } from "@/lib/imaging/engine";
import { DESCRIPTOR_LENGTH } from "@/lib/imaging/network/recogniser-graph";
import type { CompareOutcome, EngineVersions, FacePoints } from "@/lib/imaging/outcome-schema";
import { CHIP_SIDE } from "@/lib/imaging/same-picture/face-chip";

const NO_FACE: Refusal = { ok: false, problem: { code: "noFace", params: {} } };

const VERSIONS: EngineVersions = {
  detector: "plain",
  mesh: "plain",
  iris: "plain",
  recogniser: "plain",
  personMask: "plain",
  standardise: "plain",
  measures: "plain",
  tolerances: "plain",
};

const FACE: FacePoints = {
  eyeLeft: { x: 200, y: 250 },
  eyeRight: { x: 280, y: 250 },
  mouth: { x: 240, y: 340 },
  crownY: 80,
  chin: { x: 240, y: 420 },
  faceLeft: { x: 150, y: 270 },
  faceRight: { x: 330, y: 270 },
};

/**
 * An engine without networks, for tests of what happens around a picture: it only resizes, and finds a face in
 * every picture that can be decoded. The real one takes seconds to load.
 * @param compare what every comparison with a reference photo comes to
 */
export function plainEngine(compare: CompareOutcome = { status: "noReference" }): ImagingEngine {
  return {
    processCapture: ({ original, spec, reference: other }) =>
      capture(original, spec.standard, other ? compare : { status: "noReference" }),
    prepareReference: ({ original }) => reference(original),
    cutSize: async ({ original, standard }) => ({ ok: true, photo: await cut(original, standard) }),
    compare: async () => compare,
    readCode: async () => ({ ok: true, code: null }),
    checkIdCard: async () => ({ ok: true, measures: [] }),
    stop: async () => {},
  };
}

type Size = { width: number; height: number };

function cut(original: Buffer, { width, height }: Size): Promise<Buffer> {
  return sharp(original).resize(width, height, { fit: "cover" }).jpeg({ quality: 92 }).toBuffer();
}

async function capture(original: Buffer, size: Size, compare: CompareOutcome): Promise<CaptureOutcome> {
  const upright = await sizeOf(original);
  if (!upright) return NO_FACE;
  return {
    ok: true,
    standard: await cut(original, size),
    view: await cut(original, { width: 300, height: 400 }),
    thumb: await cut(original, { width: 96, height: 128 }),
    geometry: {
      upright: { turns: 0, ...upright },
      crop: { left: 0, top: 0, ...upright },
      levelled: 0,
      standard: { width: size.width, height: size.height },
      viewScale: 1,
      face: FACE,
    },
    measures: [],
    engine: VERSIONS,
    compare,
    sameAsReference: null,
    fingerprint: fingerprint(original),
  };
}

async function reference(original: Buffer): Promise<ReferenceOutcome> {
  const upright = await sizeOf(original);
  if (!upright) return NO_FACE;
  return {
    ok: true,
    view: await cut(original, { width: 300, height: 400 }),
    review: await cut(original, { width: 240, height: 320 }),
    thumb: await cut(original, { width: 96, height: 128 }),
    geometry: { upright: { turns: 0, ...upright }, viewScale: 1, face: FACE },
    engine: VERSIONS,
    fingerprint: fingerprint(original),
  };
}

async function sizeOf(original: Buffer): Promise<Size | null> {
  const found = await sharp(original)
    .metadata()
    .catch(() => null);
  return found ? { width: found.width, height: found.height } : null;
}

function fingerprint(original: Buffer) {
  const hash = createHash("sha256").update(original).digest("hex");
  return {
    file: hash,
    pixels: hash,
    descriptor: new Float32Array(DESCRIPTOR_LENGTH),
    chip: new Uint8Array(CHIP_SIDE * CHIP_SIDE),
  };
}
