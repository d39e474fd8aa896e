import "server-only";
import { createTranslator } from "next-intl";
import { messagesIn } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/texts";
import { TIME_ZONE } from "@/lib/time-zone";

/** What students are told of; the first two have words of the console's among them. */
export const TOLD = [
  ...(["errors", "fields", "identityResult", "imagingProblem", "measureName", "measureSentence"] as const),
  ...(["measureOff", "measureUnmeasured", "messageTemplate", "nextStep", "photoCheck"] as const),
  ...(["photoStandard", "rejectReason", "resultStage", "compareVerdict"] as const),
];
type Namespace = (typeof TOLD)[number];

/** Keys are codes of closed lists, whose texts the catalogue's test knows. */
function newSentences(locale: Locale, namespace: Namespace) {
  const messages = messagesIn(locale)[namespace] as Record<string, string>;
  return createTranslator<Record<string, string>>({ locale, messages, timeZone: TIME_ZONE });
}

const known = new Map<string, ReturnType<typeof newSentences>>();

export function sentences(locale: Locale, namespace: Namespace) {
  const name = `${locale} ${namespace}`;
  const say = known.get(name) ?? newSentences(locale, namespace);
  known.set(name, say);
  return say;
}

export const inBoth = (say: (locale: Locale) => string) => ({ "zh-CN": say("zh-CN"), en: say("en") });
