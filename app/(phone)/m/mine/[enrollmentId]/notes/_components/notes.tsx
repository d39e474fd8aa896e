"use client";

import { useTranslations } from "next-intl";
import { Contacts } from "@/components/phone/contacts";
import type { TaskPlace } from "@/components/phone/place";
import { Reading } from "@/components/phone/reading";
import { Screen } from "@/components/phone/screen";
import { useAnswer } from "@/components/phone/use-answer";
import { WriteNote } from "@/components/phone/write-note";
import { formatMoment } from "@/lib/i18n/format";

/** My facts are wrong, or anything else: whom to call, a note to support, and what was answered. */
export function Notes({ enrollmentId }: { enrollmentId: string }) {
  const t = useTranslations("phone.mine.notes");
  const { answer, refusal, again } = useAnswer("GET /enrollments/{enrollmentId}", {
    params: { enrollmentId },
  });
  const place = answer && { schoolId: answer.schoolId, taskId: answer.taskId };
  return (
    <Screen title={t("title")} back={`/m/mine/${enrollmentId}`} help={place ?? undefined}>
      <Reading answer={answer} refusal={refusal} onAgain={again} />
      {answer && place && (
        <>
          <p>{t("intro")}</p>
          <Written place={place} />
          <Contacts contacts={answer.contacts} />
        </>
      )}
    </Screen>
  );
}

function Written({ place }: { place: TaskPlace }) {
  const t = useTranslations("phone.mine.notes");
  const { answer, again } = useAnswer("GET /schools/{schoolId}/tasks/{taskId}/notes", { params: place });
  return (
    <>
      <WriteNote place={place} ticket={null} onSent={again} />
      <ul className="space-y-3">
        {answer?.notes.map(({ id, body, writtenAt, answer: reply, answeredAt }) => (
          <li key={id} className="space-y-2 rounded-lg border border-line bg-surface p-4">
            <p className="text-ink-muted text-sm tabular-nums">{formatMoment(writtenAt)}</p>
            <p className="whitespace-pre-line break-words">{body}</p>
            {reply && answeredAt ? (
              <p className="whitespace-pre-line break-words border-line border-t pt-2">
                <span className="block text-ink-muted text-sm tabular-nums">
                  {t("answered", { moment: formatMoment(answeredAt) })}
                </span>
                {reply}
              </p>
            ) : (
              <p className="text-ink-muted text-sm">{t("waiting")}</p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
