"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import { TARGETS } from "@/lib/review/agreement/limits";
import type { TeamQuality } from "@/lib/review/agreement/queries";
import { TRAINER_SIZE } from "@/lib/review/trainer/size";
import type { TrainerStanding } from "@/lib/review/trainer/standings";
import { FigureText } from "./figure-text";

type Props = { people: TeamQuality["people"]; standings: readonly TrainerStanding[] };

/** For leads: everybody by name, in the order of names and in no other. */
export function TeamFigures({ people, standings }: Props) {
  const t = useTranslations("quality");
  const byPerson = new Map(people.map((person) => [person.staffId, person]));
  const share = (value: number) => `${value * 100}%`;
  if (standings.length === 0) return <Empty title={t("noPeople")} />;
  return (
    <Card>
      <CardHeader title={t("team")} />
      <Table>
        <thead>
          <tr>
            <Th>{t("person")}</Th>
            <Th className={NUMERIC} title={t("sensitivity")}>
              {t("short.sensitivity")}
            </Th>
            <Th className={NUMERIC} title={t("lookAlikes")}>
              {t("short.lookAlikes")}
            </Th>
            <Th className={NUMERIC} title={t("specificity")}>
              {t("short.specificity")}
            </Th>
            <Th className={NUMERIC} title={t("reversal")}>
              {t("short.reversal")}
            </Th>
            <Th className={NUMERIC} title={t("kappa")}>
              {t("short.kappa")}
            </Th>
            <Th className={NUMERIC} title={t("ac1")}>
              {t("short.ac1")}
            </Th>
            <Th className={NUMERIC} title={t("speed")}>
              {t("short.speed")}
            </Th>
            <Th>{t("trainer")}</Th>
          </tr>
        </thead>
        <tbody>
          {standings.map((standing) => {
            const own = byPerson.get(standing.staffId);
            return (
              <tr key={standing.staffId} className="align-top hover:bg-hover">
                <Td className="whitespace-nowrap font-medium">{standing.name}</Td>
                {own ? (
                  <>
                    <Td className={NUMERIC}>
                      <FigureText figure={own.sensitivity} unit="share" />
                    </Td>
                    <Td className={NUMERIC}>
                      <FigureText figure={own.lookAlikes} unit="share" />
                    </Td>
                    <Td className={NUMERIC}>
                      <FigureText figure={own.specificity} unit="share" />
                    </Td>
                    <Td className={NUMERIC}>
                      <FigureText figure={own.reversal} unit="share" />
                    </Td>
                    <Td className={NUMERIC}>
                      <FigureText figure={own.agreement.kappa} unit="coefficient" />
                    </Td>
                    <Td className={NUMERIC}>
                      <FigureText figure={own.agreement.ac1} unit="coefficient" />
                    </Td>
                    <Td className={NUMERIC}>
                      <FigureText figure={own.speed} unit="seconds" />
                    </Td>
                  </>
                ) : (
                  <Td colSpan={7} className="text-ink-muted">
                    {t("noPeople")}
                  </Td>
                )}
                <Td>
                  <TrainerBadge standing={standing} />
                </Td>
              </tr>
            );
          })}
        </tbody>
      </Table>
      <p className="px-4 py-3 text-ink-muted text-xs">
        {t("targets", {
          ac1: TARGETS.ac1.toFixed(2),
          kappa: TARGETS.reasonKappa.toFixed(2),
          lookAlikes: share(TARGETS.lookAlikes),
        })}{" "}
        {t("how")}
      </p>
    </Card>
  );
}

function TrainerBadge({ standing: { answered, right, isPassed } }: { standing: TrainerStanding }) {
  const t = useTranslations("quality");
  if (isPassed === null)
    return answered === 0 ? (
      <Badge>{t("notTried")}</Badge>
    ) : (
      <Badge tone="info">{t("underWay", { answered, total: TRAINER_SIZE })}</Badge>
    );
  return (
    <Badge tone={isPassed ? "ok" : "warn"}>
      {isPassed ? t("passed", { right, total: answered }) : t("failed", { right, total: answered })}
    </Badge>
  );
}
