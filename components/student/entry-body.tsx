import { useFormatter, useTranslations } from "next-intl";
import { formatBytes, formatMoment } from "@/lib/i18n/format";
import type {
  ImportEntry,
  MoneyEntry,
  RegistryEntry,
  TimelineEntry,
  VerdictEntry,
} from "@/lib/students/timeline/entry";
import { Attempt } from "./attempt";
import { MessageBody } from "./message-entry";
import { Photo } from "./photo";

type Props = { entry: TimelineEntry; schoolId: string; isPaper: boolean };

/** What there is to say of an entry beneath its title; nothing for most. */
export function EntryBody({ entry, schoolId, isPaper }: Props) {
  const t = useTranslations("student.timeline");
  const delivery = useTranslations("deliveryState");
  switch (entry.kind) {
    case "import":
      return (
        <>
          <Changes changes={entry.changes} />
          {entry.isUndone && <p>{t("importUndone")}</p>}
        </>
      );
    case "correction":
      return (
        <>
          <Changes changes={entry.changes} />
          <p>{t("reason", { reason: entry.reason })}</p>
          {entry.delivery !== "none" && (
            <p className="text-ink-muted">{t("correctedAfter", { state: delivery(entry.delivery) })}</p>
          )}
        </>
      );
    case "note":
    case "passed":
      return entry.reason && <p>{t("reason", { reason: entry.reason })}</p>;
    case "reference":
      return (
        <>
          {entry.thumb && <Photo schoolId={schoolId} objectId={entry.thumb} alt={t("referenceAlt")} />}
          {entry.replacedAt && <p>{t("referenceReplaced", { moment: formatMoment(entry.replacedAt) })}</p>}
        </>
      );
    case "attempt":
      return <Attempt {...{ entry, schoolId, isPaper }} />;
    case "verdict":
      return <VerdictBody entry={entry} />;
    case "money":
      return <MoneyBody entry={entry} />;
    case "registry":
      return <RegistryBody entry={entry} />;
    case "message":
      return <MessageBody entry={entry} />;
    case "batch":
      return (
        entry.sha256 &&
        entry.size !== null && (
          <p className="text-ink-muted text-xs">
            {t("batchFile", { size: formatBytes(entry.size), hash: entry.sha256.slice(0, 12) })}
          </p>
        )
      );
  }
}

function MoneyBody({ entry: { no, reason } }: { entry: MoneyEntry }) {
  const t = useTranslations("student.timeline");
  const money = useTranslations("finance.timeline");
  return (
    <>
      <p className="text-ink-muted text-xs tabular-nums">{money("no", { no })}</p>
      {reason && <p>{t("reason", { reason })}</p>}
    </>
  );
}

function RegistryBody({ entry: { settledAs, reason, receipt } }: { entry: RegistryEntry }) {
  const t = useTranslations("results.entry");
  const timeline = useTranslations("student.timeline");
  return (
    <>
      {reason && <p>{settledAs ? timeline("reason", { reason }) : t("reason", { reason })}</p>}
      {receipt && <p>{t("receipt", { receipt })}</p>}
    </>
  );
}

function Changes({ changes }: Pick<ImportEntry, "changes">) {
  const t = useTranslations("student.timeline");
  const column = useTranslations("rosterColumn");
  return changes.map(({ column: name, from, to }) => (
    <p key={name}>{t("change", { column: column(name), from: from || t("blank"), to: to || t("blank") })}</p>
  ));
}

function VerdictBody({ entry: { reasons, note } }: { entry: VerdictEntry }) {
  const t = useTranslations("student.timeline");
  const reason = useTranslations("rejectReason");
  const format = useFormatter();
  return (
    <>
      {reasons.length > 0 && (
        <p>{t("reason", { reason: format.list(reasons.map((code) => reason(`${code}.name`))) })}</p>
      )}
      {note && <p>{t("note", { note })}</p>}
    </>
  );
}
