import type { z } from "zod";
import type { ErrorParams, FieldIssue } from "@/lib/errors";

/** What a schema found wrong with one field, as refusals carry it. */
export function fieldIssue(issue: z.core.$ZodIssue): FieldIssue {
  const params = "params" in issue && issue.params ? (issue.params as ErrorParams) : undefined;
  return {
    path: issue.path.join("."),
    message: issue.code === "custom" ? issue.message : issue.code,
    params,
  };
}
