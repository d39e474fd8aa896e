"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatMoment } from "@/lib/i18n/format";
import type { RejectReason } from "@/lib/review/reasons/reasons";
import type { ReviewCard } from "@/lib/review/rows/cards";

/** Who it is, as far as a reviewer may know, and what came before. */
export function Facts({ card }: { card: ReviewCard }) {
  const t = useTranslations("review.facts");
  const payment = useTranslations("payment");
  const source = useTranslations("captureSource");
  const { student, capture, attempt } = card;
  return (
    <Section title={t("student")}>
      <p className="font-semibold text-lg">{student.name}</p>
      <dl className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-2">
        <Row name={t("studentNo")}>{student.studentNo}</Row>
        <Row name={t("college")}>{student.college}</Row>
        <Row name={t("className")}>{student.className}</Row>
        <Row name={t("document")}>••••{student.documentLast4}</Row>
        <Row name={t("payment")}>{payment(student.payment)}</Row>
        <Row name={t("source")}>{[source(capture.source), capture.device].filter(Boolean).join(" · ")}</Row>
        <Row name={t("takenAt")}>{capture.takenAt ? formatMoment(capture.takenAt) : t("unknown")}</Row>
        <Row name={t("submittedAt")}>{formatMoment(capture.submittedAt)}</Row>
        <Row name={t("attempt")}>
          {attempt.limit === null
            ? t("attemptFree", { used: attempt.used })
            : t("attemptOf", { used: attempt.used, limit: attempt.limit })}
        </Row>
        <Row name={t("dueAt")}>{formatMoment(card.dueAt)}</Row>
      </dl>
      <History card={card} />
    </Section>
  );
}

function History({ card }: { card: ReviewCard }) {
  const t = useTranslations("review.facts");
  const state = useTranslations("review.submissionState");
  const format = useFormatter();
  const reason = useTranslations("rejectReason");
  if (card.attempts.length === 0) return null;
  return (
    <div className="grid gap-0.5 border-t pt-2 text-xs">
      <p className="text-ink-muted">{t("history")}</p>
      {card.attempts.map((attempt) => {
        const reasons = format.list(attempt.reasons.map((code) => reason(`${code as RejectReason}.name`)));
        const result = [state(attempt.state), reasons, attempt.note].filter(Boolean).join(" · ");
        return <p key={attempt.submissionId}>{t("past", { no: attempt.attemptNo, result })}</p>;
      })}
    </div>
  );
}

export function Section({
  title,
  note,
  children,
}: {
  title: ReactNode;
  note?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="grid gap-1.5 border-b px-4 py-3 last:border-0">
      <h2 className="flex gap-2 text-ink-muted text-xs">
        {title}
        {note && <span className="ml-auto">{note}</span>}
      </h2>
      {children}
    </section>
  );
}

function Row({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-muted">{name}</dt>
      <dd className="min-w-0 truncate">{children}</dd>
    </>
  );
}
