import type { PresetPolicy } from "./preset";

const KB = 1024;

/** Album rules of the 青聪云 guide: cropped to at least 480 × 640, 40–200 KB. */
export const ALBUM_QC: PresetPolicy["capture"]["album"] = {
  minWidth: 480,
  maxWidth: null,
  minHeight: 640,
  maxHeight: null,
  minBytes: 40 * KB,
  maxBytes: 200 * KB,
};

/** Album rules of the 青聪拍 guide: 480–1350 × 640–1800 px, 50 KB–1 MB. */
export const ALBUM_QP: PresetPolicy["capture"]["album"] = {
  minWidth: 480,
  maxWidth: 1350,
  minHeight: 640,
  maxHeight: 1800,
  minBytes: 50 * KB,
  maxBytes: KB * KB,
};

/**
 * Lines of the local engine (score = 100 · (1 − (d − 0.25) / 0.55)): only a clearly large distance may intercept;
 * d > 0.62 "looks different", 0.45–0.62 "look at both".
 */
export const COMPARE_OFF: PresetPolicy["faceCompare"] = {
  enabled: false,
  interceptBelow: 15,
  greyBelow: 64,
  failuresBeforeRegistrar: 3,
  consentText: "",
  assessmentRecord: "",
};

export const RETENTION_DAYS = 365;

/** Shares of a second look at ordinary verdicts, of hidden scores and of gold, in per cent, gold per reviewer and week, and no grid; chosen by us. */
export const REVIEW_SHARES = {
  secondApprovals: 5,
  secondRejections: 3,
  hideScores: 10,
  goldShare: 2,
  goldFloor: 30,
  gridFrom: null,
};

/** Nobody is reminded more often than this; chosen by us. */
export const REMINDERS = { everyDays: 3 };

/** A refused photo cost the student nothing and is asked for anew at once; chosen by us. */
export const REGISTRY = { refusalReopens: true };
