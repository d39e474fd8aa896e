import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { RESULT_IMPORT_STATUSES } from "@/db/delivery-vocabulary";

type Status = (typeof RESULT_IMPORT_STATUSES)[number];

const TONES: Record<Status, Tone> = {
  uploading: "info",
  reading: "info",
  mapping: "warn",
  checking: "info",
  checked: "warn",
  taking: "info",
  taken: "ok",
  failed: "bad",
  cancelled: "neutral",
  undone: "neutral",
};

export function ResultStatusBadge({ status }: { status: Status }) {
  const t = useTranslations("resultStatus");
  return <Badge tone={TONES[status]}>{t(status)}</Badge>;
}
