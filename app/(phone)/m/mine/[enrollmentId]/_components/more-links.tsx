"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Answer } from "@/components/phone/ask";

type Own = Answer<"GET /enrollments/{enrollmentId}">;

/** Everything else about the enrollment, each on a page of its own. */
export function MoreLinks({ mine: { enrollmentId, code, mailing } }: { mine: Own }) {
  const t = useTranslations("phone.mine.more");
  const home = `/m/mine/${enrollmentId}` as const;
  return (
    <nav aria-label={t("title")}>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {code !== "notNeeded" && (
          <li>
            <Link href={`${home}/code`} className={ROW}>
              {t("code")}
              <span className="text-ink-muted text-sm">{t(`codes.${code}`)}</span>
            </Link>
          </li>
        )}
        <li>
          <Link href={`${home}/onsite`} className={ROW}>
            {t("onsite")}
            <span aria-hidden>›</span>
          </Link>
        </li>
        {mailing !== "none" && (
          <li>
            <Link href={`${home}/mailing`} className={ROW}>
              {t("mailing")}
              <span aria-hidden>›</span>
            </Link>
          </li>
        )}
        <li>
          <Link href={`${home}/agreements`} className={ROW}>
            {t("agreements")}
            <span aria-hidden>›</span>
          </Link>
        </li>
        <li>
          <Link href={`${home}/notes`} className={ROW}>
            {t("notes")}
            <span aria-hidden>›</span>
          </Link>
        </li>
      </ul>
    </nav>
  );
}

const ROW = "flex min-h-12 items-center justify-between gap-3 px-4 py-2";
