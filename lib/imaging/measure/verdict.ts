import type { Limit, Measure, Tolerance, Verdict } from "../measure-schema";

/** A measured value against its tolerance. */
export function verdictOf(value: number, { pass, block }: Tolerance): Verdict {
  if (isWithin(value, pass)) return "pass";
  return block && !isWithin(value, block) ? "block" : "warn";
}

function isWithin(value: number, { min, max }: Limit): boolean {
  return (min === undefined || value >= min) && (max === undefined || value <= max);
}

type Reading = Pick<Measure, "code" | "unit" | "marks"> & { value: number };

export function judged({ value, ...reading }: Reading, tolerance: Tolerance): Measure {
  const rounded = Number(value.toPrecision(4));
  return { ...reading, value: rounded, limit: tolerance.pass, verdict: verdictOf(rounded, tolerance) };
}

/** A measure that this picture does not allow; the reviewer has to look. */
export function unmeasured(reading: Pick<Measure, "code" | "unit">): Measure {
  return { ...reading, value: null, limit: {}, verdict: "unmeasured" };
}
