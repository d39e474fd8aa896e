"use client";

import { useTranslations } from "next-intl";
import type { StudentRules } from "@/lib/tasks/find/student-rules";

/** Whom to ask, as the task names them. */
export function Contacts({ contacts }: { contacts: StudentRules["contacts"] }) {
  const t = useTranslations("phone");
  return (
    <section className="space-y-2">
      <h2 className="font-semibold">{t("contacts")}</h2>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {contacts.map(({ label, phone, hours, qq, remark, url }) => (
          <li key={`${label} ${phone ?? qq ?? url}`} className="px-4 py-3">
            <span className="font-medium">{label}</span>
            {phone && (
              <a
                href={`tel:${phone.replaceAll(/[^\d+]/g, "")}`}
                className="flex min-h-11 items-center text-accent tabular-nums"
              >
                {phone}
              </a>
            )}
            {hours && <span className="block text-ink-muted text-sm">{hours}</span>}
            {qq && <span className="block text-ink-muted text-sm tabular-nums">QQ {qq}</span>}
            {remark && <span className="block text-ink-muted text-sm">{remark}</span>}
            {url && (
              <a href={url} className="flex min-h-11 items-center text-accent underline">
                {t("online")}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
