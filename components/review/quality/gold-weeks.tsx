"use client";

import { useTranslations } from "next-intl";
import { Card, CardHeader } from "@/components/ui/card";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import { formatCount } from "@/lib/i18n/format";
import type { GoldWeek } from "@/lib/review/gold/floor";
import { GOLD_DAYS } from "@/lib/review/gold/plan";

/** For leads: who has met less gold lately than the rules ask for, and why. */
export function GoldWeeks({ weeks }: { weeks: readonly GoldWeek[] }) {
  const t = useTranslations("quality");
  return (
    <Card>
      <CardHeader title={t("goldWeeks")} note={t("goldWeeksNote", { days: GOLD_DAYS })} />
      {weeks.length === 0 ? (
        <p className="px-4 py-3 text-ink-muted">{t("goldEnough")}</p>
      ) : (
        <Table>
          <thead>
            <tr>
              <Th>{t("person")}</Th>
              <Th className={NUMERIC}>{t("goldDecided")}</Th>
              <Th className={NUMERIC}>{t("goldFloor")}</Th>
              <Th className={NUMERIC}>{t("photosDecided")}</Th>
              <Th>{t("why")}</Th>
            </tr>
          </thead>
          <tbody>
            {weeks.map(({ staffId, name, gold, floor, decided, why, waiting }) => (
              <tr key={staffId} className="align-top hover:bg-hover">
                <Td className="whitespace-nowrap font-medium">{name}</Td>
                <Td className={NUMERIC}>{formatCount(gold)}</Td>
                <Td className={NUMERIC}>{formatCount(floor)}</Td>
                <Td className={NUMERIC}>{formatCount(decided)}</Td>
                <Td>{t(`whyShort.${why}`, { waiting })}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  );
}
