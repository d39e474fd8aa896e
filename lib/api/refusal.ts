import "server-only";
import type { z } from "zod";
import type { AppError, FieldIssue } from "@/lib/errors";
import { inBoth, sentences } from "./sentences";
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

function fieldBody({ path, message, params = {} }: FieldIssue) {
  return {
    path,
    code: message,
    params,
    text: inBoth((locale) => {
      const say = sentences(locale, "fields");
      return say.has(message) ? say(message, params) : say("wrong");
    }),
  };
}
