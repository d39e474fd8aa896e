import "server-only";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { type StaffCtx, staffOrRefuse } from "@/lib/auth/session";
import { AppError, type ErrorCode, type ErrorParams, type FieldIssue } from "@/lib/errors";
import { log } from "@/lib/log";
import { checkInput, fieldIssue } from "./field-issue";

export type ActionFailure = {
  ok: false;
  code: ErrorCode;
  params: ErrorParams;
  fields: readonly FieldIssue[];
};

export type ActionResult<Data> = { ok: true; data: Data } | ActionFailure;

/**
 * The one door of server actions: signed-in person, checked input, and every refusal as a value with its code.
 * What is not foreseen is logged once and answered with a reference only.
 */
export function staffAction<Schema extends z.ZodType, Data>(
  schema: Schema,
  run: (ctx: StaffCtx, input: z.output<Schema>) => Promise<Data>,
): (input: z.input<Schema>) => Promise<ActionResult<Data>> {
  return async (input) => {
    try {
      const ctx = await staffOrRefuse();
      const parsed = checkInput(schema, input);
      if (!parsed.success)
        return { ok: false, code: "invalid", params: {}, fields: parsed.error.issues.map(fieldIssue) };
      return { ok: true, data: await run(ctx, parsed.data) };
    } catch (error) {
      unstable_rethrow(error);
      return failureOf(error);
    }
  };
}

function failureOf(error: unknown): ActionFailure {
  if (error instanceof AppError)
    return { ok: false, code: error.code, params: error.params, fields: error.fields };
  const reference = crypto.randomUUID().slice(0, 8);
  log("error", "action.failed", { reference }, error);
  return { ok: false, code: "unexpected", params: { reference }, fields: [] };
}
