import { createTranslator } from "next-intl";
import type { z } from "zod";
import type { AppError, ErrorParams, FieldIssue } from "@/lib/errors";
import { messagesIn } from "@/lib/i18n/catalogue";
import type { LOCALES, Locale } from "@/lib/i18n/texts";
import { TIME_ZONE } from "@/lib/time-zone";
import type { refusalShape } from "./shapes";

export type RefusalBody = z.infer<typeof refusalShape>;

/** A refusal as the API tells it: stable code, values, and the sentence in both languages. */
export function refusalBody({
  code,
  params,
  fields,
}: Pick<AppError, "code" | "params" | "fields">): RefusalBody {
  return {
    code,
    text: inBoth((locale) => sentences(locale, "errors")(code, { count: fields.length, ...params })),
    params,
    fields: fields.map(fieldBody),
  };
}

function fieldBody({ path, message, params }: FieldIssue) {
  return {
    path,
    code: message,
    text: inBoth((locale) => {
      const say = sentences(locale, "fields");
      return say.has(message) ? say(message, params) : say("wrong");
    }),
  };
}

const inBoth = (say: (locale: Locale) => string) => ({ "zh-CN": say("zh-CN"), en: say("en") });

type Say = ((key: string, params?: ErrorParams) => string) & { has: (key: string) => boolean };

function newSentences(locale: Locale, namespace: "errors" | "fields"): Say {
  const translator = createTranslator({
    locale,
    messages: messagesIn(locale),
    namespace,
    timeZone: TIME_ZONE,
  });
  // Keys are codes of a closed list, whose texts the catalogue's test knows.
  return translator as unknown as Say;
}

const known = new Map<string, Say>();

function sentences(locale: (typeof LOCALES)[number], namespace: "errors" | "fields"): Say {
  const name = `${locale} ${namespace}`;
  const say = known.get(name) ?? newSentences(locale, namespace);
  known.set(name, say);
  return say;
}
