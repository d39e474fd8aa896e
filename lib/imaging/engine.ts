import type { ImagingProblem } from "./decode/problem";
import type { CardMeasure } from "./id-card/card-schema";
import type { Measure } from "./measure-schema";
import type { CompareOutcome, EngineVersions, PhotoGeometry, ReferenceGeometry } from "./outcome-schema";
import type { CodeReading } from "./qr/code-steps";
import type { Fingerprint } from "./same-picture/fingerprint";
import type { PictureMatch } from "./same-picture/match-schema";
import type { PhotoSpec } from "./schema";
import type { Rectangle } from "./standardise/placement";

/** Everything that happens to a picture. Buffers are whole files; nothing is kept after the answer. */
export interface ImagingEngine {
  /** Everything for one capture. */
  processCapture(input: CaptureInput): Promise<CaptureOutcome>;
  /** The same for a capture of which a person has chosen the part to be cut; nothing is compared. */
  recut(input: RecutInput): Promise<CaptureOutcome>;
  /** An admission photo: decoded, upright, face found; derivatives for review. */
  prepareReference(input: { original: Buffer }): Promise<ReferenceOutcome>;
  /** Another size of a finished photo, cut again from its original. */
  cutSize(input: CutSizeInput): Promise<CutSizeOutcome>;
  /** Score only: used when a reference arrives after the capture. */
  compare(input: { capture: Buffer; reference: Buffer }): Promise<CompareOutcome>;
  /** The text of a QR code on a picture; null when none is found. */
  readCode(input: { image: Buffer }): Promise<CodeOutcome>;
  /** Whether a picture shows one whole, readable ID card. */
  checkIdCard(input: { image: Buffer }): Promise<CardOutcome>;
  stop(): Promise<void>;
}

export type CaptureInput = { original: Buffer; spec: PhotoSpec; reference: Buffer | null };

/** `crop` in px of the upright original. */
export type RecutInput = { original: Buffer; spec: PhotoSpec; crop: Rectangle };

export type CutSizeInput = { original: Buffer; geometry: PhotoGeometry; standard: PhotoSpec["standard"] };

export type Refusal = { ok: false; problem: ImagingProblem };

export type CaptureOutcome =
  | Refusal
  | {
      ok: true;
      /** JPEG as the spec's standard says. */
      standard: Buffer;
      /** Upright JPEG of the whole original, at most 1280 px on the longer side. */
      view: Buffer;
      /** JPEG of the standard photo, 96 px wide. */
      thumb: Buffer;
      geometry: PhotoGeometry;
      measures: Measure[];
      engine: EngineVersions;
      compare: CompareOutcome;
      /** Whether the capture is the reference picture itself or an edit of it. */
      sameAsReference: PictureMatch | null;
      fingerprint: Fingerprint;
    };

export type CodeOutcome = Refusal | { ok: true; code: CodeReading | null };

export type CardOutcome = Refusal | { ok: true; measures: CardMeasure[] };

export type CutSizeOutcome = Refusal | { ok: true; photo: Buffer };

export type ReferenceOutcome =
  | Refusal
  | {
      ok: true;
      view: Buffer;
      /** JPEG within 480 × 640 px, beside the standard photo. */
      review: Buffer;
      thumb: Buffer;
      geometry: ReferenceGeometry;
      engine: EngineVersions;
      fingerprint: Fingerprint;
    };
