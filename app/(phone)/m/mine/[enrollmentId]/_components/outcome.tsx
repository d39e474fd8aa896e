"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import type { Answer } from "@/components/phone/ask";
import { Contacts } from "@/components/phone/contacts";
import { OwnPicture } from "@/components/phone/own-picture";
import { useAnswer } from "@/components/phone/use-answer";
import { formatMoment } from "@/lib/i18n/format";
import { ApprovedPhoto } from "./approved-photo";

type Props = {
  enrollmentId: string;
  contacts: ComponentProps<typeof Contacts>["contacts"];
  /** What comes next for the student. */
  step: string | undefined;
};
type Result = Answer<"GET /enrollments/{enrollmentId}/result">;
type Attempt = Result["attempts"][number];

/** What has become of the photos: the stage of the whole, then every try with its reasons, the newest first. */
export function Outcome({ enrollmentId, contacts, step }: Props) {
  const t = useTranslations("phone.mine");
  const locale = useLocale();
  const { answer } = useAnswer("GET /enrollments/{enrollmentId}/result", { params: { enrollmentId } });
  if (!answer || answer.attempts.length === 0) return null;
  return (
    <section className="space-y-3">
      <h2 className="font-semibold">{answer.stage.text[locale]}</h2>
      <Advice result={answer} contacts={contacts} step={step} />
      {answer.reviewedBy && (
        <p className="text-ink-muted text-sm">
          {t("reviewedBy", { moment: formatMoment(answer.reviewedBy) })}
        </p>
      )}
      {answer.attempts.some(({ state }) => state === "approved") && (
        <ApprovedPhoto enrollmentId={enrollmentId} />
      )}
      <ol className="space-y-3">
        {answer.attempts.map((attempt) => (
          <li
            key={attempt.submissionId}
            className="flex flex-wrap gap-3 rounded-lg border border-line bg-surface p-3"
          >
            {attempt.pictureId && (
              <OwnPicture
                enrollmentId={enrollmentId}
                pictureId={attempt.pictureId}
                alt={t("attempt", { no: attempt.attemptNo })}
                className="w-24"
              />
            )}
            <Told attempt={attempt} />
          </li>
        ))}
      </ol>
    </section>
  );
}

const STAGES_WITH_ADVICE = ["delivered", "awaitingUpload", "online", "different", "refused"] as const;
/** Here the phone can do nothing: somebody has to be called. */
const STEPS_TO_CALL = ["askSupport", "askRegistrar", "askSchool"];

type AdviceProps = Pick<Props, "contacts" | "step"> & { result: Result };

/** What the stage means for the student, and whom to call where nothing can be done here. */
function Advice({ result: { stage, deliveryDays }, contacts, step }: AdviceProps) {
  const t = useTranslations("phone.mine.advice");
  if (step === "bringCode") return <p>{t("lacksCode")}</p>;
  const told = STAGES_WITH_ADVICE.find((name) => name === stage.name);
  return (
    <>
      {told && <p>{t(told)}</p>}
      {stage.name === "awaitingUpload" && deliveryDays && (
        <p className="text-ink-muted text-sm tabular-nums">{t("days", deliveryDays)}</p>
      )}
      {step && STEPS_TO_CALL.includes(step) && <Contacts contacts={contacts} />}
    </>
  );
}

function Told({ attempt }: { attempt: Attempt }) {
  const t = useTranslations("phone.mine");
  const locale = useLocale();
  return (
    <div className="min-w-0 grow basis-40 space-y-1">
      <p className="flex flex-wrap justify-between gap-2">
        <span className="font-medium">{t(`states.${attempt.state}`)}</span>
        <span className="text-ink-muted text-sm tabular-nums">{formatMoment(attempt.submittedAt)}</span>
      </p>
      {attempt.reasons.map(({ code, text, measured }) => (
        <p key={code} className="text-sm">
          {text[locale]}
          {measured && <span className="block text-ink-muted">{measured.sentence[locale]}</span>}
        </p>
      ))}
      {attempt.note && <p className="text-sm">{attempt.note}</p>}
      {attempt.failed.map(({ code, sentence }) => (
        <p key={code} className="text-sm">
          {sentence[locale]}
        </p>
      ))}
      {attempt.problem && <p className="text-sm">{attempt.problem.sentence[locale]}</p>}
      {attempt.state === "intercepted" && <p className="text-sm">{attempt.compare.text[locale]}</p>}
    </div>
  );
}
