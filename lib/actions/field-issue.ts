import type { z } from "zod";
import type { ErrorParams, FieldIssue } from "@/lib/errors";

/** Checks so that a refusal can name the value found, which `fieldIssue` needs: zod leaves it out unless asked. */
export function checkInput<Schema extends z.ZodType>(schema: Schema, input: unknown) {
  return schema.safeParse(input, { reportInput: true });
}

/** Our own messages are keys of the catalogue; the library's are sentences. */
const OWN_MESSAGE = /^\w+$/;

/** What a schema found wrong with one field, as refusals carry it. */
export function fieldIssue(issue: z.core.$ZodIssue): FieldIssue {
  const path = issue.path.join(".");
  const own = OWN_MESSAGE.test(issue.message) ? issue.message : null;
  if (issue.code === "too_small" || issue.code === "too_big") {
    const params = boundParams(issue);
    const isMissing = issue.code === "too_small" && params.kind === "text" && params.found === 0;
    return { path, message: own ?? (isMissing ? "required" : issue.code), params };
  }
  const params = issue.code === "custom" ? (issue.params as ErrorParams | undefined) : undefined;
  return { path, message: own ?? issue.code, params };
}

type OutOfBounds = z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig;

/** The limit as the schema has it, beside what was found: letters of a text, entries of a list, or the number. */
function boundParams(issue: OutOfBounds): ErrorParams {
  const limit = Number(issue.code === "too_small" ? issue.minimum : issue.maximum);
  const { input } = issue;
  if (typeof input === "string") return { kind: "text", limit, found: input.length };
  if (Array.isArray(input)) return { kind: "list", limit, found: input.length };
  return { kind: issue.inclusive === false ? "open" : "number", limit, found: Number(input) };
}
