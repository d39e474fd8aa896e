import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { RegistryVerdict } from "@/db/delivery-vocabulary";

const TONES: Record<RegistryVerdict, Tone> = { same: "ok", different: "bad", refused: "warn" };

export function VerdictBadge({ verdict }: { verdict: RegistryVerdict }) {
  const t = useTranslations("registryVerdict");
  return <Badge tone={TONES[verdict]}>{t(verdict)}</Badge>;
}
