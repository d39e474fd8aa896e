import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { ROSTER_IMPORT_STATUSES } from "@/db/vocabulary";

type Status = (typeof ROSTER_IMPORT_STATUSES)[number];

const TONES: Record<Status, Tone> = {
  uploading: "info",
  reading: "info",
  mapping: "warn",
  checking: "info",
  checked: "warn",
  committing: "info",
  committed: "ok",
  stopped: "warn",
  failed: "bad",
  cancelled: "neutral",
  undone: "neutral",
};

export function ImportStatusBadge({ status }: { status: Status }) {
  const t = useTranslations("rosterStatus");
  return <Badge tone={TONES[status]}>{t(status)}</Badge>;
}
