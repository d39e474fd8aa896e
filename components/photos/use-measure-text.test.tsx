import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { messagesIn } from "@/lib/i18n/catalogue";
import { LOCALES, type Locale } from "@/lib/i18n/texts";
import { UNMEASURABLE } from "@/lib/imaging/measure/sentence";
import { MEASURE_CODES, type Measure, type MeasureCode, VERDICTS } from "@/lib/imaging/measure-schema";
import { useMeasureText } from "./use-measure-text";

function Text({ measure }: { measure: Measure }) {
  return useMeasureText()(measure);
}

function textIn(locale: Locale, measure: Measure): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messagesIn(locale)} timeZone="Asia/Shanghai">
      <Text measure={measure} />
    </NextIntlClientProvider>,
  );
}

const FLAGS: readonly MeasureCode[] = ["referenceCopy", "cameraData", "frontCamera", "editedBySoftware"];

function measured(code: MeasureCode, verdict: Measure["verdict"], value = 37.5): Measure {
  const unit = FLAGS.includes(code) ? "flag" : "px";
  return { code, value: verdict === "unmeasured" ? null : value, unit, limit: { min: 40, max: 61 }, verdict };
}

const EVERY = LOCALES.flatMap((locale) =>
  MEASURE_CODES.flatMap((code) => VERDICTS.map((verdict) => ({ locale, code, verdict }))),
);

describe("the text of a measure", () => {
  it.each(EVERY)("has a sentence for $code, $verdict, in $locale", ({ locale, code, verdict }) => {
    const text = textIn(locale, measured(code, verdict));
    expect(text).toMatch(locale === "en" ? /\.$/ : /。$/);
    expect(text).not.toMatch(/[{}]|measure(Off|Name|Sentence|Unmeasured)/);
    if (verdict === "unmeasured" || FLAGS.includes(code)) return;
    expect(text).toContain("38 px");
    expect(text).toContain("40 px – 61 px");
  });

  it.each(["headTop", "eyeLine", "faceWidth", "brightness", "standardBytes"] as const)(
    "says on which side of its limit %s lies",
    (code) => {
      for (const locale of LOCALES)
        expect(textIn(locale, measured(code, "warn", 37.5)).replaceAll("38 px", "")).not.toBe(
          textIn(locale, measured(code, "warn", 70)).replaceAll("70 px", ""),
        );
    },
  );

  it("tells a warning, which may be submitted, from a refusal", () => {
    expect(textIn("en", measured("yaw", "warn"))).toContain("may be submitted");
    expect(textIn("en", measured("yaw", "block"))).toContain("take it again");
    expect(textIn("zh-CN", measured("yaw", "block"))).toContain("请重新拍摄");
  });

  it.each(UNMEASURABLE)("leaves %s to the reviewer where it has no value", (code) => {
    expect(textIn("zh-CN", measured(code, "unmeasured"))).toContain("审核员");
    expect(textIn("en", measured(code, "unmeasured"))).toMatch(/reviewer/);
  });
});
