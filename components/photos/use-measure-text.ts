import { useTranslations } from "next-intl";
import { measureSentence } from "@/lib/imaging/measure/sentence";
import type { Measure } from "@/lib/imaging/measure-schema";

/** The whole sentence of a measure: what was found against which limit, and what to do. */
export function useMeasureText(): (measure: Measure) => string {
  const name = useTranslations("measureName");
  const general = useTranslations("measureSentence");
  const off = useTranslations("measureOff");
  const unmeasured = useTranslations("measureUnmeasured");
  return (measure) => {
    const sentence = measureSentence(measure);
    const values = { ...sentence.values, name: name(measure.code) };
    switch (sentence.kind) {
      case "off":
        return general(sentence.verdict, { finding: off(sentence.code, values) });
      case "unmeasured":
        return unmeasured(sentence.code, values);
      case "pass":
        return general("pass", values);
      case "passFlag":
        return general("passFlag", values);
      case "unmeasuredOther":
        return general("unmeasuredOther", values);
    }
  };
}
