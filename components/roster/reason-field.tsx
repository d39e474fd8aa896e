"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** Why somebody does this; it is kept in the audit log. */
export function ReasonField() {
  const t = useTranslations("singleStudent");
  return (
    <Field label={t("reason")}>
      {(control) => <Input {...control} name="reason" required maxLength={200} />}
    </Field>
  );
}
