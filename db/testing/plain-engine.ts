import { createHash } from "node:crypto";
import sharp from "sharp";
import type { ImagingEngine, Refusal } from "@/lib/imaging/engine";
import type { Measure } from "@/lib/imaging/measure-schema";
import { DESCRIPTOR_LENGTH } from "@/lib/imaging/network/recogniser-graph";
import type { CompareOutcome, EngineVersions, FacePoints } from "@/lib/imaging/outcome-schema";
import { CHIP_SIDE } from "@/lib/imaging/same-picture/face-chip";
import type { Fingerprint } from "@/lib/imaging/same-picture/fingerprint";

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

/** Names of whose face a file shows, and of the picture it is a copy or an edit of. */
type Shows = (original: Buffer) => { face: string; picture: string };

const onlyItself: Shows = (original) => {
  const hash = createHash("sha256").update(original).digest("hex");
  return { face: hash, picture: hash };
};

type PlainOptions = {
  /** What every comparison with a reference photo comes to. */
  compare?: CompareOutcome;
  shows?: Shows;
  measures?: Measure[];
};

/**
 * An engine without networks, for tests of what happens around a picture: it only resizes, and finds a face in
 * every picture that can be decoded. The real one takes seconds to load.
 */
export function plainEngine({
  compare = { status: "noReference" },
  shows = onlyItself,
  measures = [],
}: PlainOptions = {}): ImagingEngine {
  const fingerprint = (original: Buffer) => fingerprintOf(original, shows(original));
  return {
    processCapture: async ({ original, spec, reference: other }) => {
      const outcome = await capture(original, spec.standard, other ? compare : { status: "noReference" });
      return outcome.ok ? { ...outcome, measures, fingerprint: fingerprint(original) } : outcome;
    },
    recut: async ({ original, spec, crop }) => {
      const outcome = await capture(original, spec.standard, { status: "noReference" });
      return outcome.ok
        ? {
            ...outcome,
            measures,
            geometry: { ...outcome.geometry, crop },
            fingerprint: fingerprint(original),
          }
        : outcome;
    },
    prepareReference: async ({ original }) => {
      const outcome = await reference(original);
      return outcome.ok ? { ...outcome, fingerprint: fingerprint(original) } : outcome;
    },
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

async function capture(original: Buffer, size: Size, compare: CompareOutcome) {
  const upright = await sizeOf(original);
  if (!upright) return NO_FACE;
  return {
    ok: true as const,
    standard: await cut(original, size),
    view: await cut(original, { width: 300, height: 400 }),
    thumb: await cut(original, { width: 96, height: 128 }),
    geometry: {
      upright: { turns: 0 as const, ...upright },
      crop: { left: 0, top: 0, ...upright },
      levelled: 0,
      standard: { width: size.width, height: size.height },
      viewScale: 1,
      face: FACE,
    },
    engine: VERSIONS,
    compare,
    sameAsReference: null,
  };
}

async function reference(original: Buffer) {
  const upright = await sizeOf(original);
  if (!upright) return NO_FACE;
  return {
    ok: true as const,
    view: await cut(original, { width: 300, height: 400 }),
    review: await cut(original, { width: 240, height: 320 }),
    thumb: await cut(original, { width: 96, height: 128 }),
    geometry: { upright: { turns: 0 as const, ...upright }, viewScale: 1, face: FACE },
    engine: VERSIONS,
  };
}

async function sizeOf(original: Buffer): Promise<Size | null> {
  const found = await sharp(original)
    .metadata()
    .catch(() => null);
  return found ? { width: found.width, height: found.height } : null;
}

/** Pictures of one face lie about 0.2 apart, those of different ones about 0.9; edits of one picture are alike. */
function fingerprintOf(original: Buffer, { face, picture }: ReturnType<Shows>): Fingerprint {
  const hash = createHash("sha256").update(original).digest("hex");
  const [base, own] = [noise(`face ${face}`, DESCRIPTOR_LENGTH), noise(`picture ${hash}`, DESCRIPTOR_LENGTH)];
  return {
    file: hash,
    pixels: hash,
    descriptor: Float32Array.from(base, (value, i) => 0.2 * value + 0.04 * (own[i] ?? 0)),
    chip: Uint8Array.from(noise(picture, CHIP_SIDE * CHIP_SIDE), (value) => 255 * (value + 0.5)),
  };
}

/** Numbers from −0.5 to 0.5, always the same for a name. */
function noise(name: string, length: number): number[] {
  const bytes = createHash("shake256", { outputLength: length }).update(name).digest();
  return [...bytes].map((byte) => byte / 255 - 0.5);
}
