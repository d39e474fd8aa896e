import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { Standing } from "@/lib/progress/forecast/standing";

const TONES: Record<Standing["kind"], Tone> = {
  overdue: "bad",
  late: "bad",
  unknown: "warn",
  inTime: "ok",
  done: "ok",
  closed: "neutral",
};

export function StandingBadge({ standing: { kind, days } }: { standing: Standing }) {
  const t = useTranslations("standing");
  return <Badge tone={TONES[kind]}>{t(kind, { days })}</Badge>;
}
