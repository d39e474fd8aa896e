"use client";

import { useTranslations } from "next-intl";
import { DOCUMENT_TYPES, type DocumentType } from "@/db/vocabulary";

type Props = { value: DocumentType; onChange: (value: DocumentType) => void };

/** The browser's own list works with every phone and screen reader. */
export function DocumentTypeField({ value, onChange }: Props) {
  const t = useTranslations("phone.join");
  const name = useTranslations("student.documentType");
  return (
    <div className="space-y-1">
      <label htmlFor="document-type" className="block font-medium">
        {t("documentType")}
      </label>
      <select
        id="document-type"
        value={value}
        onChange={(event) => onChange(event.target.value as DocumentType)}
        className="h-12 w-full rounded-lg border border-line-strong bg-surface px-3 text-base"
      >
        {DOCUMENT_TYPES.map((type) => (
          <option key={type} value={type}>
            {name(type)}
          </option>
        ))}
      </select>
    </div>
  );
}
