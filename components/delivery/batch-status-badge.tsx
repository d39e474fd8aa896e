import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { BATCH_STATUSES } from "@/db/delivery-vocabulary";

type Status = (typeof BATCH_STATUSES)[number];

const TONES: Record<Status, Tone> = {
  draft: "neutral",
  checked: "warn",
  sealed: "info",
  built: "accent",
  delivered: "ok",
  uploaded: "ok",
  resultsImported: "ok",
  closed: "neutral",
};

export function BatchStatusBadge({ status }: { status: Status }) {
  const t = useTranslations("batchStatus");
  return <Badge tone={TONES[status]}>{t(status)}</Badge>;
}
