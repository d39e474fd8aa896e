import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { BATCH_STATUSES } from "@/db/vocabulary";

type Status = (typeof BATCH_STATUSES)[number];

const TONES: Record<Status, Tone> = {
  draft: "warn",
  sealing: "info",
  built: "ok",
  failed: "bad",
  delivered: "ok",
  online: "ok",
};

export function BatchStatusBadge({ status }: { status: Status }) {
  const t = useTranslations("batchStatus");
  return <Badge tone={TONES[status]}>{t(status)}</Badge>;
}
