"use client";

import { useTranslations } from "next-intl";
import { type Issues, useIssueText } from "@/components/forms/issues";
import { ChoiceField, FieldGrid } from "@/components/tasks/policy-form/form-parts";
import { NumberInput } from "@/components/tasks/policy-form/number-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { CATEGORIES, TASK_KINDS } from "@/db/vocabulary";
import type { TaskFacts } from "@/lib/tasks/schema";

type Props = { facts: TaskFacts; issues: Issues; onChange: (facts: TaskFacts) => void };

export function BasicsStep({ facts, issues, onChange }: Props) {
  const t = useTranslations("wizard");
  const kind = useTranslations("kind");
  const category = useTranslations("category");
  const issue = useIssueText(issues);
  return (
    <FieldGrid>
      <Field label={t("name")} hint={t("nameHint")} error={issue("name")} className="sm:col-span-2">
        {(control) => (
          <Input
            {...control}
            value={facts.name}
            onChange={({ target }) => onChange({ ...facts, name: target.value })}
          />
        )}
      </Field>
      <Field label={t("cohort")} error={issue("cohort")}>
        {(control) => (
          <NumberInput
            {...control}
            value={facts.cohort}
            onChange={(cohort) => onChange({ ...facts, cohort: cohort ?? 0 })}
          />
        )}
      </Field>
      <ChoiceField
        label={t("kind")}
        value={facts.kind}
        options={TASK_KINDS.map((value) => [value, kind(value)] as const)}
        onChange={(value) => onChange({ ...facts, kind: value })}
      />
      <ChoiceField
        label={t("category")}
        value={facts.category}
        options={CATEGORIES.map((value) => [value, category(value)] as const)}
        onChange={(value) => onChange({ ...facts, category: value })}
      />
    </FieldGrid>
  );
}
