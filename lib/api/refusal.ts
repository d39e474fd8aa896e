import "server-only";
import { createTranslator } from "next-intl";
import type { z } from "zod";
import type { AppError, FieldIssue } from "@/lib/errors";
import { messagesIn } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/texts";
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

type Namespace = "errors" | "fields";

/** Keys are codes of closed lists, whose texts the catalogue's test knows. */
function newSentences(locale: Locale, namespace: Namespace) {
  const messages: Record<string, string> = messagesIn(locale)[namespace];
  return createTranslator<Record<string, string>>({ locale, messages, timeZone: TIME_ZONE });
}

const known = new Map<string, ReturnType<typeof newSentences>>();

function sentences(locale: Locale, namespace: Namespace) {
  const name = `${locale} ${namespace}`;
  const say = known.get(name) ?? newSentences(locale, namespace);
  known.set(name, say);
  return say;
}
