"use client";

import { useLocale, useTranslations } from "next-intl";
import type { TaskPlace } from "../place";
import { Refused } from "../refused";
import { useAnswer } from "../use-answer";

/** What a photo must be in this task, and what photos are sent back for. */
export function TaskStandard({ place }: { place: TaskPlace }) {
  const t = useTranslations("phone.help");
  const locale = useLocale();
  const { answer, refusal, again } = useAnswer("GET /schools/{schoolId}/tasks/{taskId}/guide", {
    params: place,
  });
  return (
    <>
      <Refused refusal={refusal} onAgain={again} />
      {answer && (
        <>
          <section className="space-y-2">
            <h3 className="font-semibold">{t("standard")}</h3>
            <ul className="list-disc space-y-1 pl-5 tabular-nums">
              {answer.standard.map((text) => (
                <li key={text[locale]}>{text[locale]}</li>
              ))}
            </ul>
          </section>
          <section className="space-y-2">
            <h3 className="font-semibold">{t("mistakes")}</h3>
            <dl className="divide-y divide-line rounded-lg border border-line bg-surface">
              {answer.mistakes.map(({ code, name, text }) => (
                <div key={code} className="px-4 py-3">
                  <dt className="font-medium">
                    <span aria-hidden className="text-bad">
                      ✕{" "}
                    </span>
                    {name[locale]}
                  </dt>
                  <dd className="text-sm">{text[locale]}</dd>
                </div>
              ))}
            </dl>
          </section>
        </>
      )}
    </>
  );
}
