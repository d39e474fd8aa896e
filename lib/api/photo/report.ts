import "server-only";
import { z } from "zod";
import type { Locale } from "@/lib/i18n/texts";
import type { ImagingProblem } from "@/lib/imaging/decode/problem";
import { PROBLEM_CODES } from "@/lib/imaging/decode/problem";
import { measureSentence, shownLimit, shownValue } from "@/lib/imaging/measure/sentence";
import { limitSchema, MEASURE_CODES, type Measure, UNITS, VERDICTS } from "@/lib/imaging/measure-schema";
import { HINT_OF, HINT_PICTURES, hintOfProblem } from "@/lib/intake/student/hint-pictures";
import { inBoth, sentences } from "../sentences";
import { textShape } from "../shapes";

export const measureShape = z.object({
  code: z.enum(MEASURE_CODES),
  name: textShape,
  verdict: z.enum(VERDICTS),
  value: z.number().nullable(),
  unit: z.enum(UNITS),
  limit: limitSchema,
  /** As people read them. */
  shown: z.object({ value: z.string(), limit: z.string() }),
  sentence: textShape,
  hint: z.enum(HINT_PICTURES),
});

export const problemShape = z.object({
  code: z.enum(PROBLEM_CODES),
  sentence: textShape,
  hint: z.enum(HINT_PICTURES),
});

/** A measure as a student reads it: what was found, against which limit, what to do, and which picture shows how. */
export function toldMeasure(measure: Measure): z.input<typeof measureShape> {
  const { code, verdict, value, unit, limit } = measure;
  return {
    ...{ code, verdict, value, unit, limit },
    name: inBoth((locale) => sentences(locale, "measureName")(code)),
    shown: { value: value === null ? "–" : shownValue(value, unit), limit: shownLimit(limit, unit) },
    sentence: inBoth((locale) => measureText(locale, measure)),
    hint: HINT_OF[code],
  };
}

export function toldProblem({ code, params }: ImagingProblem): z.input<typeof problemShape> {
  return {
    code,
    sentence: inBoth((locale) => sentences(locale, "imagingProblem")(code, params)),
    hint: hintOfProblem(code),
  };
}

export function measureText(locale: Locale, measure: Measure): string {
  const sentence = measureSentence(measure);
  const values = { ...sentence.values, name: sentences(locale, "measureName")(measure.code) };
  const general = sentences(locale, "measureSentence");
  switch (sentence.kind) {
    case "off":
      return general(sentence.verdict, { finding: sentences(locale, "measureOff")(sentence.code, values) });
    case "unmeasured":
      return sentences(locale, "measureUnmeasured")(sentence.code, values);
    default:
      return general(sentence.kind, values);
  }
}
