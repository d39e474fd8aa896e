"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { REASON_LENGTH } from "@/lib/audit/reason";

/** Why somebody does this, under the name `reason`. */
export function ReasonField({ defaultValue, autoFocus }: { defaultValue?: string; autoFocus?: boolean }) {
  const t = useTranslations("common");
  const { min, max } = REASON_LENGTH;
  return (
    <Field label={t("reason")} hint={t("reasonHint", { min, max })}>
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
