import type { Measure, MeasureCode } from "@/lib/imaging/measure-schema";

export const REASON_GROUPS = ["position", "quality", "appearance", "source", "identity"] as const;

type Reason = {
  group: (typeof REASON_GROUPS)[number];
  /** Physical key (`KeyboardEvent.code`) while the reasons are open. */
  key: string;
  /** Measures whose failure suggests this reason; the first failed one fills the number of the student's text. */
  measures: readonly MeasureCode[];
  /** Final reasons end the collection for this picture's person; the others ask for another try. */
  isFinal: boolean;
  /** Whether the rejection uses one of the student's submissions. */
  spendsAttempt: boolean;
};

const retry = (group: Reason["group"], key: string, measures: readonly MeasureCode[] = []): Reason => ({
  group,
  key,
  measures,
  isFinal: false,
  spendsAttempt: true,
});

/**
 * Coded reasons of a rejection. Texts for staff and student stand in the catalogue under `rejectReason.<code>`;
 * the student's text carries the measured value and the limit.
 */
export const REJECT_REASONS = {
  headTop: retry("position", "Digit1", ["headTop"]),
  eyeLine: retry("position", "Digit2", ["eyeLine"]),
  tilt: retry("position", "Digit3", ["roll", "yaw", "pitch"]),
  faceSize: retry("position", "Digit4", ["faceWidth", "sourceFaceWidth", "centreOffset"]),
  bodyCut: retry("position", "KeyH", ["bodyCut"]),
  blur: retry("quality", "Digit5", ["sharpness"]),
  light: retry("quality", "Digit6", [
    "evenLight",
    "brightness",
    "overexposed",
    "underexposed",
    "tonalRange",
    "colourCast",
  ]),
  background: retry("quality", "KeyX", [
    "backgroundPlain",
    "backgroundColour",
    "backgroundSpread",
    "outlineUnclear",
    "anotherFace",
  ]),
  glasses: retry("appearance", "Digit7", ["glare"]),
  covered: retry("appearance", "Digit8", ["lowerFaceCovered", "browsCovered"]),
  forehead: retry("appearance", "KeyK"),
  expression: retry("appearance", "Digit9", ["eyesOpen", "mouthOpen"]),
  clothes: retry("appearance", "KeyQ", ["clothesContrast"]),
  improperClothes: retry("appearance", "KeyJ"),
  adornment: retry("appearance", "KeyW"),
  retouched: retry("source", "KeyR", ["smoothedSkin", "editedBySoftware"]),
  reshot: retry("source", "KeyT", ["screenReshot"]),
  reused: retry("source", "KeyY", ["referenceCopy"]),
  selfie: retry("source", "KeyU", ["frontCamera"]),
  wrongSource: retry("source", "KeyI"),
  notSame: { group: "identity", key: "KeyP", measures: [], isFinal: true, spendsAttempt: false },
} as const satisfies Record<string, Reason>;

export type RejectReason = keyof typeof REJECT_REASONS;

export const REJECT_REASON_CODES = Object.keys(REJECT_REASONS) as [RejectReason, ...RejectReason[]];

export function reasonOf(code: RejectReason): Reason {
  return REJECT_REASONS[code];
}

/** Most reasons one rejection carries; the first is the headline of the student's message. */
export const MAX_REASONS = 3;

/** The chosen reasons with one more or one less; where the most are chosen, the last makes room. */
export function toggledReason(chosen: readonly RejectReason[], reason: RejectReason): RejectReason[] {
  if (chosen.includes(reason)) return chosen.filter((other) => other !== reason);
  return [...chosen.slice(0, MAX_REASONS - 1), reason];
}

/** The reason that the failed measures suggest most: blocking ones before warnings, in the order of the list. */
export function suggestedReason(
  measures: readonly { code: MeasureCode; verdict: string }[],
): RejectReason | null {
  for (const verdict of ["block", "warn"]) {
    const failed = measures.filter((measure) => measure.verdict === verdict).map((measure) => measure.code);
    const found = REJECT_REASON_CODES.find((code) =>
      reasonOf(code).measures.some((measure) => failed.includes(measure)),
    );
    if (found) return found;
  }
  return null;
}

/** The failed measure whose number stands in a reason's text, blocking ones first; none where nothing was measured. */
export function measureBehind(reason: RejectReason, measures: readonly Measure[]): Measure | undefined {
  const own = measures.filter(({ code }) => reasonOf(reason).measures.includes(code));
  return own.find(({ verdict }) => verdict === "block") ?? own.find(({ verdict }) => verdict === "warn");
}
