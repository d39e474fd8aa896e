import { type MeasureSentence, measureSentence } from "@/lib/imaging/measure/sentence";
import type { Measure } from "@/lib/imaging/measure-schema";
import type { CATALOGUE } from "./catalogue";

type Values = MeasureSentence["values"] & { name: string };
type Tree = Pick<typeof CATALOGUE, "measureSentence" | "measureOff" | "measureUnmeasured" | "measureName">;
/** Keys of the texts that a measure's sentence is put together from. */
export type MeasureTextKey = {
  [Branch in keyof Tree]: `${Branch}.${keyof Tree[Branch] & string}`;
}[keyof Tree];

/** The whole sentence of a measure: what was found, and what it means for the photo. */
export function measureText(t: (key: MeasureTextKey, values: Values) => string, measure: Measure): string {
  const sentence = measureSentence(measure);
  const values = { ...sentence.values, name: "" };
  const named = { ...values, name: t(`measureName.${measure.code}`, values) };
  switch (sentence.kind) {
    case "unmeasured":
      return t(`measureUnmeasured.${sentence.code}`, named);
    case "off":
      return `${t(`measureOff.${sentence.code}`, named)} ${t(`measureSentence.${sentence.verdict}`, named)}`;
    default:
      return t(`measureSentence.${sentence.kind}`, named);
  }
}
