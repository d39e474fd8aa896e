"use client";

import { useTranslations } from "next-intl";
import { useIssueText } from "@/components/forms/issues";
import { Checkbox } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import type { Policy } from "@/lib/tasks/schema";
import { FieldGrid, FormSection } from "./form-parts";
import { NumberInput } from "./number-input";
import type { StepProps } from "./step-props";

const NUMBERS = ["interceptBelow", "greyBelow", "failuresBeforeRegistrar"] as const;

/** The two lines, and what the law asks for before faces are compared. */
export function CompareFields({ policy, change, issues }: StepProps) {
  const t = useTranslations("wizard");
  const issue = useIssueText(issues);
  const rules = policy.faceCompare;
  const set = (part: Partial<Policy["faceCompare"]>) => change({ faceCompare: { ...rules, ...part } });
  return (
    <FormSection title={t("compare")} note={t("compareNote")}>
      <Checkbox
        label={t("compareEnabled")}
        checked={rules.enabled}
        onChange={({ target }) => set({ enabled: target.checked })}
      />
      {rules.enabled && (
        <>
          <FieldGrid>
            {NUMBERS.map((number) => (
              <Field key={number} label={t(number)} error={issue(`faceCompare.${number}`)}>
                {(control) => (
                  <NumberInput
                    {...control}
                    value={rules[number]}
                    onChange={(value) => set({ [number]: value ?? 0 })}
                  />
                )}
              </Field>
            ))}
          </FieldGrid>
          <Field label={t("consentText")} error={issue("faceCompare.consentText")}>
            {(control) => (
              <Textarea
                {...control}
                value={rules.consentText}
                onChange={({ target }) => set({ consentText: target.value })}
              />
            )}
          </Field>
          <Field label={t("assessmentRecord")} error={issue("faceCompare.assessmentRecord")}>
            {(control) => (
              <Input
                {...control}
                value={rules.assessmentRecord}
                onChange={({ target }) => set({ assessmentRecord: target.value })}
              />
            )}
          </Field>
        </>
      )}
    </FormSection>
  );
}
