"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** Why somebody overrules the machine. */
export function ReasonField() {
  const t = useTranslations("findings");
  return (
    <Field label={t("reason")} hint={t("reasonHint")}>
      {(control) => <Input {...control} name="reason" required minLength={2} maxLength={200} />}
    </Field>
  );
}
