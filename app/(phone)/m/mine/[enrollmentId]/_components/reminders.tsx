"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Answer } from "@/components/phone/ask";
import { Refused } from "@/components/phone/refused";
import { useAnswer } from "@/components/phone/use-answer";
import { useWrite } from "@/components/phone/use-write";

const ROUTE = "GET /enrollments/{enrollmentId}/message-permissions";
type Permission = Answer<typeof ROUTE>[number];

/** One permission is one message, as in WeChat; what WeChat asks in a window of its own is asked here by a button. */
export function Reminders({ enrollmentId }: { enrollmentId: string }) {
  const t = useTranslations("phone.mine.messages");
  const { answer, refusal, again } = useAnswer(ROUTE, { params: { enrollmentId } });
  const allowing = useWrite("POST /enrollments/{enrollmentId}/message-permissions");
  const allow = ({ template }: Permission) =>
    allowing.write({ params: { enrollmentId }, body: { templates: [template] } }, again);
  return (
    <section className="space-y-2">
      <h2 className="font-semibold">{t("title")}</h2>
      <p className="text-ink-muted text-sm">{t("note")}</p>
      <p className="rounded border border-warn border-dashed p-2 text-sm">{t("standIn")}</p>
      <Refused refusal={refusal ?? allowing.refusal} onAgain={refusal ? again : undefined} />
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {answer?.map((permission) => (
          <li key={permission.template} className="flex flex-wrap items-center gap-x-3 px-4 py-2">
            <Told permission={permission} />
            <button
              type="button"
              disabled={allowing.isBusy}
              onClick={() => allow(permission)}
              className="min-h-11 px-2 font-medium text-accent disabled:opacity-50"
            >
              {t("allow")}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Told({ permission: { name, left } }: { permission: Permission }) {
  const t = useTranslations("phone.mine.messages");
  const locale = useLocale();
  return (
    <span className="min-w-0 grow">
      {name[locale]}
      <span role="status" className="block text-ink-muted text-sm tabular-nums">
        {t("left", { count: left })}
      </span>
    </span>
  );
}
