import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { TaskStatus } from "@/lib/tasks/policy";

const TONES: Record<TaskStatus, Tone> = { draft: "info", open: "ok", paused: "warn", closed: "neutral" };

export function TaskStatusBadge({ status }: { status: TaskStatus }) {
  const t = useTranslations("taskStatus");
  return <Badge tone={TONES[status]}>{t(status)}</Badge>;
}
