import { useTranslations } from "next-intl";
import { BatchStatusBadge } from "@/components/delivery/batch-status-badge";
import { OrderStateBadge, RefundStateBadge } from "@/components/payments/order-state-badge";
import { Badge, type Tone } from "@/components/ui/badge";
import { formatMoney } from "@/lib/i18n/format";
import type {
  AttemptEntry,
  MoneyEntry,
  RegistryEntry,
  TimelineEntry,
  VerdictEntry,
} from "@/lib/students/timeline/entry";
import { MessageTitle } from "./message-entry";

const STATE_TONES: Record<AttemptEntry["state"], Tone> = {
  processing: "info",
  intercepted: "bad",
  qualityBlocked: "bad",
  inReview: "accent",
  held: "accent",
  secondReview: "accent",
  approved: "ok",
  rejected: "bad",
  replaced: "neutral",
  withdrawn: "neutral",
  returned: "bad",
};

/** What an entry of the timeline is about, in one line with its outcome. */
export function EntryTitle({ entry }: { entry: TimelineEntry }) {
  const t = useTranslations("student.timeline");
  const action = useTranslations("auditAction");
  const state = useTranslations("review.submissionState");
  switch (entry.kind) {
    case "import":
      return t(entry.outcome === "new" ? "importNew" : "importChanged", { file: entry.fileName });
    case "correction":
      return action("enrollment_correct");
    case "note":
      return action(entry.action);
    case "reference":
      return t("reference");
    case "attempt":
      return (
        <>
          {t("attempt", { no: entry.attemptNo })}
          <Badge tone={STATE_TONES[entry.state]}>{state(entry.state)}</Badge>
        </>
      );
    case "verdict":
      return <VerdictTitle entry={entry} />;
    case "passed":
      return t("passed", { no: entry.attemptNo, action: action(entry.action) });
    case "money":
      return <MoneyTitle entry={entry} />;
    case "registry":
      return <RegistryTitle entry={entry} />;
    case "message":
      return <MessageTitle entry={entry} />;
    case "batch":
      return (
        <>
          {t("batch", { no: entry.no, name: entry.name })}
          <BatchStatusBadge status={entry.status} />
        </>
      );
  }
}

function RegistryTitle({ entry: { verdict, settledAs } }: { entry: RegistryEntry }) {
  const t = useTranslations("results.entry");
  const name = useTranslations("registryVerdict");
  const outcome = useTranslations("mismatchOutcome");
  if (settledAs) return t("settled", { outcome: outcome(settledAs) });
  return t("title", { verdict: name(verdict) });
}

function MoneyTitle({ entry }: { entry: MoneyEntry }) {
  const t = useTranslations("finance.timeline");
  const kind = useTranslations("orderKind");
  const channel = useTranslations("payChannel");
  const values = {
    amount: formatMoney(entry.amountFen),
    kind: kind(entry.orderKind),
    channel: channel(entry.channel),
  };
  return (
    <>
      {t(entry.what, values)}
      {entry.what === "order" && <OrderStateBadge state={entry.state} />}
      {entry.what === "refund" && <RefundStateBadge state={entry.state} />}
    </>
  );
}

function VerdictTitle({ entry: { verdict, attemptNo, standing, round } }: { entry: VerdictEntry }) {
  const t = useTranslations("student.timeline");
  return (
    <>
      <span aria-hidden className={verdict === "approve" ? "text-ok" : "text-bad"}>
        {verdict === "approve" ? "✓" : "■"}
      </span>
      {t(verdict, { no: attemptNo })}
      {standing !== "inForce" && (
        <Badge tone="neutral">
          {t("round", { round })} · {t(standing)}
        </Badge>
      )}
    </>
  );
}
