import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { formatMoment } from "@/lib/i18n/format";
import { isOwnFailure } from "@/lib/messages/outbox/failures";
import type { MessageEntry } from "@/lib/students/timeline/entry";

const TONES: Record<MessageEntry["state"], Tone> = { waiting: "neutral", sent: "ok", failed: "bad" };

/** What the student was told, and whether it arrived. */
export function MessageTitle({ entry: { what, state } }: { entry: MessageEntry }) {
  const t = useTranslations("student.timeline");
  const kind = useTranslations("unreached.kinds");
  return (
    <>
      {t("message", { kind: kind(what) })}
      <Badge tone={TONES[state]}>{t(`messageState.${state}`)}</Badge>
    </>
  );
}

/** The words of a reminder, and when a message arrived or why it did not. */
export function MessageBody({ entry: { state, failure, settledAt, text } }: { entry: MessageEntry }) {
  const t = useTranslations("student.timeline");
  const failures = useTranslations("unreached.failures");
  return (
    <>
      {text && <p>{text}</p>}
      {state === "sent" && settledAt && (
        <p className="text-ink-muted">{t("sentAt", { moment: formatMoment(settledAt) })}</p>
      )}
      {state === "failed" && (
        <p className="text-ink-muted">
          {t("reason", {
            reason: isOwnFailure(failure) ? failures(failure) : failures("refused", { code: failure ?? "" }),
          })}
        </p>
      )}
    </>
  );
}
