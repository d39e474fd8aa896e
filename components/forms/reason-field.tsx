"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { REASON_LENGTH } from "@/lib/audit/reason";

type Props = {
  label?: string;
  /** Fewer characters than a reason of ours may have, where somebody else keeps it too. */
  max?: number;
  defaultValue?: string;
  autoFocus?: boolean;
};

/** Why somebody does this, under the name `reason`. */
export function ReasonField({ label, max = REASON_LENGTH.max, defaultValue, autoFocus }: Props) {
  const t = useTranslations("common");
  const { min } = REASON_LENGTH;
  return (
    <Field label={label ?? t("reason")} hint={t("reasonHint", { min, max })}>
      {(control) => (
        <Input
          {...control}
          {...{ defaultValue, autoFocus }}
          name="reason"
          required
          minLength={min}
          maxLength={max}
        />
      )}
    </Field>
  );
}
