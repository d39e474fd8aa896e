import { useTranslations } from "next-intl";
import { Card, CardHeader } from "@/components/ui/card";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import { formatCount, formatMoment, formatShare } from "@/lib/i18n/format";
import { calibrate, type Histogram } from "@/lib/results/loop/calibration";
import { CalibrationChart } from "./calibration-chart";

type Props = { histogram: Histogram; asOf: Date; line: number | null };

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

/** Face score against the answer: the chart, and the same numbers as a table. */
export function CalibrationCard({ histogram, asOf, line }: Props) {
  const t = useTranslations("loop.calibration");
  const verdict = useTranslations("registryVerdict");
  const bins = calibrate(histogram);
  return (
    <Card>
      <CardHeader title={t("title")} note={t("asOf", { moment: formatMoment(asOf) })} />
      <p className="px-4 pt-3 text-ink-muted text-xs">{t("note")}</p>
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)]">
        <CalibrationChart bins={bins} line={line} />
        <Table>
          <thead>
            <tr>
              <Th>{t("score")}</Th>
              <Th className={NUMERIC}>{verdict("same")}</Th>
              <Th className={NUMERIC}>{verdict("different")}</Th>
              <Th className={NUMERIC}>{t("share")}</Th>
              <Th className={NUMERIC}>{t("interval")}</Th>
            </tr>
          </thead>
          <tbody>
            {bins.map(({ from, to, same, different, share, low, high }) => (
              <tr key={from}>
                <Td>
                  {from}–{to}
                </Td>
                <Td className={NUMERIC}>{formatCount(same)}</Td>
                <Td className={NUMERIC}>{formatCount(different)}</Td>
                <Td className={NUMERIC}>{formatShare(different, same + different)}</Td>
                <Td className={NUMERIC}>{share === null ? "–" : `${percent(low)} – ${percent(high)}`}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </Card>
  );
}
