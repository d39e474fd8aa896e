"use client";

import { useTranslations } from "next-intl";
import type { Answer } from "@/components/phone/ask";
import { formatMoment } from "@/lib/i18n/format";

type Standing = Answer<"GET /enrollments/{enrollmentId}/standing">;

const SHOWN = ["standardizations", "submissions", "replacements"] as const;

/** What is left of everything that the rules limit; what a task does not have is not counted. */
export function Counters({ standing: { counters } }: { standing: Standing }) {
  const t = useTranslations("phone.mine");
  const { waitUntil } = counters.standardizations;
  const shown = SHOWN.filter((name) => counters[name].limit !== 0 || counters[name].used > 0);
  return (
    <section className="space-y-1 text-sm">
      <ul className="grid grid-cols-[repeat(auto-fit,minmax(6.5rem,1fr))] gap-2">
        {shown.map((name) => {
          const { used, limit } = counters[name];
          return (
            <li key={name} className="rounded-lg border border-line bg-surface px-3 py-2">
              <span className="block text-ink-muted">{t(`counters.${name}`)}</span>
              <span className="font-semibold text-base tabular-nums">
                {limit === null ? t("unlimited") : `${used} / ${limit}`}
              </span>
            </li>
          );
        })}
      </ul>
      {waitUntil && <p className="text-warn">{t("waitUntil", { moment: formatMoment(waitUntil) })}</p>}
    </section>
  );
}
