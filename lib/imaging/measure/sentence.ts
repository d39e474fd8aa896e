import type { Limit, Measure, MeasureCode, Unit } from "../measure-schema";

/** Measures that a picture may not allow; the rest always have a value. */
export const UNMEASURABLE = [
  "outlineUnclear",
  "clothesContrast",
  "backgroundColour",
  "backgroundSpread",
  "screenReshot",
  "referenceCopy",
  "cameraData",
  "frontCamera",
  "editedBySoftware",
  "smoothedSkin",
] as const satisfies readonly MeasureCode[];

type Unmeasurable = (typeof UNMEASURABLE)[number];
type Values = { value: string; limit: string; side: "low" | "high" };

/** Which text of the catalogue says what a measure found, and the numbers it names. */
export type MeasureSentence = { values: Values } & (
  | { kind: "pass" | "passFlag" | "unmeasuredOther" }
  | { kind: "unmeasured"; code: Unmeasurable }
  | { kind: "off"; code: MeasureCode; verdict: "warn" | "block" }
);

/** The sentence of a measure; its texts stand in the catalogue under measureSentence, measureOff, measureUnmeasured. */
export function measureSentence({ code, unit, value, limit, verdict }: Measure): MeasureSentence {
  const values: Values = {
    value: value === null ? "–" : shownValue(value, unit),
    limit: shownLimit(limit, unit),
    side: value !== null && limit.min !== undefined && value < limit.min ? "low" : "high",
  };
  if (verdict === "unmeasured")
    return isUnmeasurable(code) ? { kind: "unmeasured", code, values } : { kind: "unmeasuredOther", values };
  if (verdict === "pass") return { kind: unit === "flag" ? "passFlag" : "pass", values };
  return { kind: "off", code, verdict, values };
}

function isUnmeasurable(code: MeasureCode): code is Unmeasurable {
  return UNMEASURABLE.some((one) => one === code);
}

/** A number as people read it: `80 px`, `12.4°`, `25%`, `0.31`, `31.4 KB`. */
export function shownValue(value: number, unit: Unit): string {
  switch (unit) {
    case "px":
      return `${decimals(value, 0)} px`;
    case "degree":
      return `${decimals(value, 1)}°`;
    case "share":
      return `${decimals(100 * value, 1)}%`;
    case "byte":
      return `${decimals(value / 1024, 1)} KB`;
    case "level":
      return decimals(value, 1);
    case "ratio":
      return decimals(value, Math.abs(value) < 1 ? 3 : 1);
    case "flag":
      return String(value);
  }
}

export function shownLimit({ min, max }: Limit, unit: Unit): string {
  if (min !== undefined && max !== undefined) return `${shownValue(min, unit)} – ${shownValue(max, unit)}`;
  if (min !== undefined) return `≥ ${shownValue(min, unit)}`;
  return max === undefined ? "–" : `≤ ${shownValue(max, unit)}`;
}

/** Rounded, without zeros that say nothing. */
function decimals(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}
