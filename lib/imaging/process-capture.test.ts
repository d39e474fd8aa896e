import { beforeAll, describe, expect, it } from "vitest";
import { sharp } from "./decode/safe-sharp";
import type { CaptureOutcome, ImagingEngine } from "./engine";
import { localEngine } from "./local-engine";
import type { MeasureCode } from "./measure-schema";
import { measureSchema } from "./measure-schema";
import { loadNetworks } from "./network/networks";
import {
  compareOutcomeSchema,
  engineVersionsSchema,
  photoGeometrySchema,
  referenceGeometrySchema,
} from "./outcome-schema";
import type { PhotoSpec } from "./schema";
import { PHOTO_SPEC_PRESETS } from "./spec-presets";
import { CAPTURE, portrait, REFERENCE } from "./testing/portraits";

const SPEC = PHOTO_SPEC_PRESETS.chsi99;
const KEPT: PhotoSpec = { ...SPEC, standard: { ...SPEC.standard, replaceBackground: false } };
type Success = Extract<CaptureOutcome, { ok: true }>;

let engine: ImagingEngine;
beforeAll(async () => {
  engine = localEngine(await loadNetworks());
}, 60_000);

async function processed(original: Buffer, spec = SPEC, reference: Buffer | null = null): Promise<Success> {
  const outcome = await engine.processCapture({ original, spec, reference });
  if (!outcome.ok) throw new Error(`refused: ${outcome.problem.code}`);
  return outcome;
}

const verdict = (outcome: Success, code: MeasureCode) =>
  outcome.measures.find((measure) => measure.code === code)?.verdict;
const pixels = (file: Buffer) => sharp(file).raw().toBuffer();

describe("a good capture", () => {
  it("becomes a photo as the spec says, with nothing objected to", async () => {
    const outcome = await processed(portrait(CAPTURE), SPEC, portrait(REFERENCE));
    const { exif, icc, ...file } = await sharp(outcome.standard).metadata();
    expect(file).toMatchObject({
      format: "jpeg",
      width: 480,
      height: 640,
      density: 300,
      channels: 3,
      space: "srgb",
    });
    expect([exif, icc]).toEqual([undefined, undefined]);
    expect(outcome.standard.length).toBeGreaterThanOrEqual(SPEC.standard.bytes.min);
    expect(outcome.standard.length).toBeLessThanOrEqual(SPEC.standard.bytes.max);
    expect(outcome.measures.filter((one) => one.verdict === "warn" || one.verdict === "block")).toEqual([]);
    expect(outcome.compare).toMatchObject({ status: "scored", engine: "local-resnet29-aligned-1" });
    expect(outcome.sameAsReference?.kind).not.toBe("samePicture");
    expect(verdict(outcome, "referenceCopy")).toBe("pass");
    expect((await sharp(outcome.thumb).metadata()).width).toBe(96);
    expect((await sharp(outcome.view).metadata()).height).toBe(1280);
  });

  it("comes with results that can be stored and read again", async () => {
    const outcome = await processed(portrait(CAPTURE), SPEC, portrait(REFERENCE));
    const stored = JSON.parse(JSON.stringify(outcome));
    expect(measureSchema.array().parse(stored.measures)).toEqual(outcome.measures);
    expect(photoGeometrySchema.parse(stored.geometry)).toEqual(outcome.geometry);
    expect(compareOutcomeSchema.parse(stored.compare)).toEqual(outcome.compare);
    expect(engineVersionsSchema.parse(stored.engine)).toEqual(outcome.engine);
  });

  it("gives the wall exactly the task's colour", async () => {
    const red = { ...SPEC.standard, background: [200, 30, 40] as [number, number, number] };
    const outcome = await processed(portrait(CAPTURE), { ...SPEC, standard: red });
    const [r = 0, g = 0, b = 0] = await pixels(outcome.standard);
    expect(Math.abs(r - 200) + Math.abs(g - 30) + Math.abs(b - 40)).toBeLessThan(12);
  });
});

describe("the face", () => {
  it("differs from the original crop only by resampling and encoding, and is not mirrored", async () => {
    const original = portrait(CAPTURE);
    const { standard, geometry } = await processed(original);
    const { left, top, width, height } = geometry.crop;
    const crop = await sharp(original)
      .extract({ left, top, width, height })
      .resize(480, 640, { fit: "fill" })
      .raw()
      .toBuffer();
    const photo = await pixels(standard);
    const face = box(geometry.face);
    expect(meanDifference(photo, crop, face, false)).toBeLessThan(2.5);
    expect(meanDifference(photo, crop, face, true)).toBeGreaterThan(10);
  });
});

type Box = { left: number; right: number; top: number; bottom: number };

/** The face without its edge. */
function box(face: Success["geometry"]["face"]): Box {
  const margin = (face.faceRight.x - face.faceLeft.x) * 0.15;
  return {
    left: Math.round(face.faceLeft.x + margin),
    right: Math.round(face.faceRight.x - margin),
    top: Math.round(face.eyeLeft.y - margin),
    bottom: Math.round(face.chin.y - margin),
  };
}

function meanDifference(
  one: Buffer,
  other: Buffer,
  { left, right, top, bottom }: Box,
  isMirrored: boolean,
): number {
  let [sum, count] = [0, 0];
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++)
      for (let channel = 0; channel < 3; channel++) {
        const otherX = isMirrored ? left + right - x : x;
        sum += Math.abs(
          (one[3 * (y * 480 + x) + channel] ?? 0) - (other[3 * (y * 480 + otherX) + channel] ?? 0),
        );
        count++;
      }
  return sum / count;
}

describe("a lost orientation", () => {
  it.each([
    [90, 3],
    [180, 2],
    [270, 1],
  ] as const)("of %d° is undone by the face", async (degrees, turns) => {
    const upright = await processed(portrait(CAPTURE), KEPT);
    const turned = await sharp(portrait(CAPTURE)).rotate(degrees).jpeg({ quality: 97 }).toBuffer();
    const outcome = await processed(turned, KEPT);
    expect(outcome.geometry.upright).toEqual({ turns, width: 960, height: 1280 });
    expect(Math.abs(outcome.geometry.crop.left - upright.geometry.crop.left)).toBeLessThan(12);
    expect(Math.abs(outcome.geometry.face.eyeLeft.y - upright.geometry.face.eyeLeft.y)).toBeLessThan(4);
  });
});

describe("levelling", () => {
  const tilted = () =>
    sharp(portrait(CAPTURE)).rotate(-2, { background: "#cfcac4" }).jpeg({ quality: 95 }).toBuffer();
  const eyesApart = ({ geometry: { face } }: Success) => Math.abs(face.eyeLeft.y - face.eyeRight.y);

  it("happens only where the task allows it", async () => {
    const original = await tilted();
    const asIs = await processed(original);
    const levelled = await processed(original, { ...SPEC, standard: { ...SPEC.standard, levelHead: true } });
    expect(asIs.geometry.levelled).toBe(0);
    expect(eyesApart(levelled)).toBeLessThan(0.5);
    expect(Math.abs(levelled.geometry.levelled)).toBeLessThanOrEqual(3);
  });

  it("leaves a more tilted head as it is", async () => {
    const outcome = await processed(portrait("defect/id008_defect_tilted-head.jpg"), {
      ...SPEC,
      standard: { ...SPEC.standard, levelHead: true },
    });
    expect(outcome.geometry.levelled).toBe(0);
    expect(verdict(outcome, "roll")).toBe("block");
  });
});

describe("faults", () => {
  it.each([
    ["id001_defect_blue-clothes", "clothesContrast"],
    ["id001_defect_too-dark", "brightness"],
    ["id001_defect_too-small", "sourceFaceWidth"],
    ["id002_defect_closed-eyes", "eyesOpen"],
    ["id002_defect_cluttered-background", "backgroundPlain"],
    ["id002_defect_screen-reshot", "screenReshot"],
    ["id005_defect_blurred", "sharpness"],
    ["id005_defect_off-centre", "bodyCut"],
    ["id005_defect_turned-head", "yaw"],
    ["id007_defect_side-shadow", "evenLight"],
    ["id008_defect_overexposed", "overexposed"],
    ["id027_defect_glasses-glare", "glare"],
    ["id027_defect_open-mouth", "mouthOpen"],
  ] as const)("%s is found by %s", async (name, code) => {
    const outcome = await processed(portrait(`defect/${name}.jpg`));
    expect(["warn", "block"]).toContain(verdict(outcome, code));
  });

  it("of the task's own tolerance count", async () => {
    const strict = { ...SPEC, tolerances: { ...SPEC.tolerances, eyesOpen: { pass: { min: 0.9 } } } };
    expect(verdict(await processed(portrait(CAPTURE), strict), "eyesOpen")).toBe("warn");
  });

  it.each([
    ["defect/id007_defect_no-face.jpg", "noFace"],
    ["defect/id008_defect_two-faces.jpg", "severalFaces"],
  ])("%s is refused", async (path, code) => {
    expect(
      await engine.processCapture({ original: portrait(path), spec: SPEC, reference: null }),
    ).toMatchObject({
      ok: false,
      problem: { code },
    });
  });
});

describe("the background as it is", () => {
  it("is judged where the task keeps it", async () => {
    const outcome = await processed(portrait(CAPTURE), KEPT);
    expect(verdict(outcome, "backgroundColour")).toBe("block");
    const blue = await processed(portrait(REFERENCE), {
      ...KEPT,
      raw: { ...KEPT.raw, bytes: { min: 1000, max: 1e7 } },
    });
    expect(verdict(blue, "backgroundColour")).toBe("pass");
    expect(verdict(blue, "backgroundSpread")).toBe("pass");
  });
});

describe("other sizes", () => {
  it("are cut again from the original, bytes and background included", async () => {
    const original = portrait(CAPTURE);
    const { geometry } = await processed(original);
    const standard = {
      ...SPEC.standard,
      width: 150,
      height: 210,
      dpi: 96,
      bytes: { min: 1000, max: 10_240 },
    };
    const outcome = await engine.cutSize({ original, geometry, standard });
    if (!outcome.ok) throw new Error(outcome.problem.code);
    expect(await sharp(outcome.photo).metadata()).toMatchObject({ width: 150, height: 210, density: 96 });
    expect(outcome.photo.length).toBeLessThanOrEqual(10_240);
    const [red = 0, green = 0, blue = 0] = await pixels(outcome.photo);
    expect(Math.abs(red - 100) + Math.abs(green - 197) + Math.abs(blue - 255)).toBeLessThan(15);
  });
});

describe("a reference", () => {
  it("comes upright with a view and where the face is on it", async () => {
    const outcome = await engine.prepareReference({ original: portrait(REFERENCE) });
    if (!outcome.ok) throw new Error(outcome.problem.code);
    const { face, viewScale } = referenceGeometrySchema.parse(outcome.geometry);
    expect(viewScale).toBe(1);
    expect(face.crownY).toBeLessThan(face.eyeLeft.y);
    expect(face.eyeLeft.x).toBeLessThan(face.eyeRight.x);
    expect(face.mouth.y).toBeLessThan(face.chin.y);
  });

  it("that is the capture itself is found out", async () => {
    const edited = await sharp(portrait(CAPTURE))
      .resize(600)
      .flop()
      .modulate({ brightness: 1.15 })
      .jpeg({ quality: 70 })
      .toBuffer();
    const outcome = await processed(portrait(CAPTURE), SPEC, edited);
    expect(outcome.sameAsReference?.kind).toBe("samePicture");
    expect(verdict(outcome, "referenceCopy")).toBe("block");
  });
});

describe("compare", () => {
  const compare = (capture: string, reference: string) =>
    engine.compare({ capture: portrait(capture), reference: portrait(reference) });

  it("scores the own reference above another's", async () => {
    const own = await compare(CAPTURE, REFERENCE);
    const other = await compare(CAPTURE, "ref/id006_ref.jpg");
    if (own.status !== "scored" || other.status !== "scored") throw new Error("not scored");
    expect(own.score).toBeGreaterThan(other.score);
    expect(own.raw).toBeLessThan(other.raw);
  });

  it.each([
    ["defect/id005_defect_turned-head.jpg", REFERENCE, "captureTurned"],
    ["defect/id005_defect_blurred.jpg", REFERENCE, "captureBlurred"],
    [CAPTURE, "defect/id007_defect_no-face.jpg", "referenceWithoutFace"],
  ])("says why %s and %s cannot be compared", async (capture, reference, reason) => {
    expect(await compare(capture, reference)).toEqual({ status: "cannotCompare", reason });
  });
});
