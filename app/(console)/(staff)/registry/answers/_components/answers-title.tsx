import { useTranslations } from "next-intl";
import { useGroupValue } from "@/components/results/loop/use-group-value";
import type { RegistryVerdict } from "@/db/delivery-vocabulary";
import { formatCount } from "@/lib/i18n/format";
import type { LoopGroup } from "@/lib/results/loop/groups";

type Props = { by: LoopGroup | null; value: string; verdict: RegistryVerdict | null; total: number };

/** Which answers are listed, and how many they are. */
export function AnswersTitle({ by, value, verdict, total }: Props) {
  const t = useTranslations("loop");
  const verdictName = useTranslations("registryVerdict");
  const named = useGroupValue();
  const parts = [
    by && t("answers.narrowed", { group: t(`value.${by}`), value: named(by, value) }),
    verdict && verdictName(verdict),
  ];
  return t("answers.listed", {
    which: parts.filter(Boolean).join(" · ") || t("answers.all"),
    count: formatCount(total),
  });
}
