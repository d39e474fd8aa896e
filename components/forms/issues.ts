import { useTranslations } from "next-intl";
import type { z } from "zod";
import { fieldIssue } from "@/lib/actions/field-issue";
import type { FieldIssue } from "@/lib/errors";
import { formatMoney } from "@/lib/i18n/format";

/** Refusals of a form by the path of the field. */
export type Issues = readonly FieldIssue[];

/** Of what `checkInput` found. */
export function toIssues(error: z.ZodError): Issues {
  return error.issues.map(fieldIssue);
}

/** The sentence for a field, or undefined. A path ending in `.` asks for everything below it. */
export function useIssueText(issues: Issues) {
  const t = useTranslations("fields");
  return (path: string): string | undefined => {
    const issue = issues.find((candidate) =>
      path.endsWith(".") ? candidate.path.startsWith(path) : candidate.path === path,
    );
    if (!issue) return undefined;
    const params = Object.fromEntries(
      Object.entries(issue.params ?? {}).map(([name, value]) => [
        name,
        name.endsWith("Fen") || (path.endsWith("Fen") && typeof value === "number")
          ? formatMoney(Number(value))
          : value,
      ]),
    );
    return t.has(issue.message as "required") ? t(issue.message as "required", params) : t("invalid_union");
  };
}
