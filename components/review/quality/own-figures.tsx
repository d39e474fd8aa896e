"use client";

import { useTranslations } from "next-intl";
import { Card, CardHeader } from "@/components/ui/card";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import type { Figure, PersonFigures } from "@/lib/review/agreement/figures";
import type { OwnQuality } from "@/lib/review/agreement/queries";
import { type Unit, useFigureText } from "./figure-text";

type Name = keyof OwnQuality["team"];

const FIGURES: readonly { name: Name; unit: Unit; of: (own: PersonFigures) => Figure }[] = [
  { name: "sensitivity", unit: "share", of: (own) => own.sensitivity },
  { name: "lookAlikes", unit: "share", of: (own) => own.lookAlikes },
  { name: "specificity", unit: "share", of: (own) => own.specificity },
  { name: "named", unit: "share", of: (own) => own.named },
  { name: "reversal", unit: "share", of: (own) => own.reversal },
  { name: "kappa", unit: "coefficient", of: (own) => own.agreement.kappa },
  { name: "ac1", unit: "coefficient", of: (own) => own.agreement.ac1 },
  { name: "speed", unit: "seconds", of: (own) => own.speed },
];

/** A reviewer's own figures beside the team's medians; speed last, and never without accuracy. */
export function OwnFigures({ own, team }: Pick<OwnQuality, "own" | "team">) {
  const t = useTranslations("quality");
  const text = useFigureText();
  return (
    <Card>
      <CardHeader title={t("mine")} note={t("private")} />
      <Table>
        <thead>
          <tr>
            <Th>{t("figure")}</Th>
            <Th className={NUMERIC}>{t("value")}</Th>
            <Th className={NUMERIC}>{t("interval")}</Th>
            <Th className={NUMERIC}>{t("count")}</Th>
            <Th className={NUMERIC}>{t("median")}</Th>
          </tr>
        </thead>
        <tbody>
          {FIGURES.map(({ name, unit, of }) => {
            const { found, n, needed } = of(own);
            const median = team[name];
            return (
              <tr key={name}>
                <Td>{t(name)}</Td>
                <Td className={NUMERIC}>
                  {found ? (
                    <b className="font-semibold">{text(found.value, unit)}</b>
                  ) : (
                    <span className="text-ink-muted">
                      {n < needed
                        ? t("tooSmall", { n, needed })
                        : t(unit === "seconds" ? "noAccuracy" : "undefined")}
                    </span>
                  )}
                </Td>
                <Td className={NUMERIC}>
                  {found && unit !== "seconds"
                    ? t("range", { low: text(found.low, unit), high: text(found.high, unit) })
                    : "–"}
                </Td>
                <Td className={NUMERIC}>{n}</Td>
                <Td className={NUMERIC}>
                  {median === null ? (
                    <span className="text-ink-muted">{t("noMedian")}</span>
                  ) : (
                    text(median, unit)
                  )}
                </Td>
              </tr>
            );
          })}
        </tbody>
      </Table>
      <p className="px-4 py-3 text-ink-muted text-xs">{t("how")}</p>
    </Card>
  );
}
