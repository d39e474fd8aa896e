import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card, CardHeader } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { REGISTRY_VERDICTS } from "@/db/delivery-vocabulary";
import { formatCount, formatMoment } from "@/lib/i18n/format";
import { LOOP_GROUPS, type LoopScope } from "@/lib/results/loop/groups";
import type { LoopFigures } from "@/lib/results/loop/queries";
import { answersHref } from "./answers-href";
import { CalibrationCard } from "./calibration-card";
import { GroupCard } from "./group-card";
import { Simulator } from "./simulator";

type Props = {
  figures: LoopFigures;
  scope: LoopScope;
  /** The task's line of the grey band, where one task is looked at. */
  line: number | null;
  rulesBase: string | null;
};

/** What was approved here and how the registry answered. */
export function LoopView({ figures, scope, line, rulesBase }: Props) {
  const t = useTranslations("loop");
  const verdictName = useTranslations("registryVerdict");
  const { sums, histogram, by, asOf } = figures;
  const total = sums.same + sums.different + sums.refused;
  if (total === 0)
    return (
      <Card>
        <Empty title={t("none")}>{t("noneHint")}</Empty>
      </Card>
    );
  return (
    <>
      <Card>
        <CardHeader title={t("title")} note={t("asOf", { moment: formatMoment(asOf) })} />
        <dl className="flex flex-wrap gap-8 p-4">
          {REGISTRY_VERDICTS.map((verdict) => (
            <div key={verdict}>
              <dt className="text-ink-muted text-xs">{verdictName(verdict)}</dt>
              <dd className="font-semibold text-xl tabular-nums">
                <Link className="hover:text-accent hover:underline" href={answersHref(scope, { verdict })}>
                  {formatCount(sums[verdict])}
                </Link>
              </dd>
            </div>
          ))}
        </dl>
      </Card>
      <CalibrationCard {...{ histogram, asOf, line }} />
      {line !== null && <Simulator {...{ histogram, line, rulesBase }} />}
      <div className="grid items-start gap-4 xl:grid-cols-2">
        {LOOP_GROUPS.map((group) => {
          const rows = by[group];
          return rows && <GroupCard key={group} {...{ group, rows, scope }} />;
        })}
      </div>
    </>
  );
}
