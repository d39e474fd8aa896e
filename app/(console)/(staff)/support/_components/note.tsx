import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { SupportNote } from "@/lib/association/notes/notes";
import { formatMoment } from "@/lib/i18n/format";
import { AnswerNote } from "./answer-note";

/** One note: about whom, what was written, and the answer. */
export function Note({ note, mayAnswer }: { note: SupportNote; mayAnswer: boolean }) {
  const t = useTranslations("support");
  const subject = useTranslations("supportSubject");
  const task = `/tasks/${note.schoolCode}/${note.taskNo}`;
  return (
    <li className="grid gap-2 px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={note.answeredAt ? "ok" : "warn"}>{subject(note.subject)}</Badge>
        {note.enrollmentId ? (
          <Link
            className="font-medium hover:text-accent hover:underline"
            href={`${task}/students/${note.enrollmentId}` as Route}
          >
            {note.studentName} <span className="tabular-nums">{note.studentNo}</span>
          </Link>
        ) : (
          <span className="text-ink-muted">{t("unknownStudent")}</span>
        )}
        <Link className="text-ink-muted hover:text-accent hover:underline" href={`${task}/roster` as Route}>
          {note.schoolName} · {note.taskName}
        </Link>
        <span className="grow" />
        <time className="text-ink-muted text-xs tabular-nums">{formatMoment(note.createdAt)}</time>
        {mayAnswer && !note.answeredAt && (
          <AnswerNote schoolId={note.schoolId} noteId={note.id} body={note.body} />
        )}
      </div>
      <p className="whitespace-pre-wrap">{note.body}</p>
      {note.answeredAt && (
        <div className="grid gap-0.5 border-l-2 pl-3">
          <p className="whitespace-pre-wrap">{note.answer}</p>
          <p className="text-ink-muted text-xs">
            {t("answeredBy", { name: note.answeredBy ?? "–", at: formatMoment(note.answeredAt) })}
          </p>
        </div>
      )}
    </li>
  );
}
