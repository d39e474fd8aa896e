"use client";

import { useTranslations } from "next-intl";
import { useIssueText } from "@/components/forms/issues";
import { Field } from "@/components/ui/field";
import { CONFIRMATIONS, COOLDOWNS, type Policy } from "@/lib/tasks/schema";
import { ChoiceField, DaysField, FieldGrid } from "./form-parts";
import { NumberInput } from "./number-input";
import type { StepProps } from "./step-props";

const COUNTS = ["standardizationsPerDay", "freeResubmissions", "freeReplacements"] as const;
const PRICES = [
  ["replacementPriceFen", "replacementPrice"],
  ["extraServicePriceFen", "extraServicePrice"],
] as const;

const REVIEW_NUMBERS = [
  "secondApprovals",
  "secondRejections",
  "hideScores",
  "goldShare",
  "goldFloor",
] as const;

/** The counters: how often, and what more costs. */
export function LimitsStep({ policy, change, issues }: StepProps) {
  const t = useTranslations("wizard");
  const issue = useIssueText(issues);
  const { limits } = policy;
  const set = (part: Partial<Policy["limits"]>) => change({ limits: { ...limits, ...part } });
  return (
    <FieldGrid>
      {COUNTS.map((count) => (
        <Field key={count} label={t(count)} hint={t("emptyUnlimited")} error={issue(`limits.${count}`)}>
          {(control) => (
            <NumberInput {...control} value={limits[count]} onChange={(value) => set({ [count]: value })} />
          )}
        </Field>
      ))}
      <ChoiceField
        label={t("cooldown")}
        value={limits.cooldown}
        options={COOLDOWNS.map((cooldown) => [cooldown, t(`cooldowns.${cooldown}`)] as const)}
        onChange={(cooldown) => set({ cooldown })}
      />
      <ChoiceField
        label={t("confirmationBefore")}
        value={limits.confirmationBefore}
        options={CONFIRMATIONS.map((moment) => [moment, t(`confirmations.${moment}`)] as const)}
        onChange={(confirmationBefore) => set({ confirmationBefore })}
      />
      {PRICES.map(([field, label]) => (
        <Field key={field} label={t(label)} hint={t("emptyNotOffered")} error={issue(`limits.${field}`)}>
          {(control) => (
            <NumberInput
              {...control}
              per={100}
              decimals={2}
              value={limits[field]}
              onChange={(fen) => set({ [field]: fen })}
            />
          )}
        </Field>
      ))}
      <DaysField
        label={t("reviewDays")}
        value={policy.review.promiseDays}
        error={issue("review.promiseDays")}
        onChange={(promiseDays) => change({ review: { ...policy.review, promiseDays } })}
      />
      <Field label={t("remindDays")} error={issue("reminders.everyDays")}>
        {(control) => (
          <NumberInput
            {...control}
            value={policy.reminders.everyDays}
            onChange={(everyDays) => change({ reminders: { everyDays: everyDays ?? 1 } })}
          />
        )}
      </Field>
      {REVIEW_NUMBERS.map((name) => (
        <Field key={name} label={t(name)} error={issue(`review.${name}`)}>
          {(control) => (
            <NumberInput
              {...control}
              value={policy.review[name]}
              onChange={(number) => change({ review: { ...policy.review, [name]: number ?? 0 } })}
            />
          )}
        </Field>
      ))}
      <Field label={t("gridFrom")} hint={t("gridFromHint")} error={issue("review.gridFrom")}>
        {(control) => (
          <NumberInput
            {...control}
            value={policy.review.gridFrom}
            onChange={(gridFrom) => change({ review: { ...policy.review, gridFrom } })}
          />
        )}
      </Field>
    </FieldGrid>
  );
}
