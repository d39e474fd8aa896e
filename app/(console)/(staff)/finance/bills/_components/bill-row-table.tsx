import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import type { BillOutcome } from "@/db/vocabulary";
import { formatMoment, formatMoney } from "@/lib/i18n/format";
import type { BillRow } from "@/lib/payments/queries";
import { SettleRow } from "./settle-row";

const TONES = { matched: "ok", onlyOurs: "warn", onlyTheirs: "bad", amountsDiffer: "bad" } as const;

const money = (fen: number | null) => (fen === null ? "–" : formatMoney(fen));

/** What does not agree on a day, each with what to do about it. */
export function BillRowTable({ rows }: { rows: readonly (BillRow & { maySettle: boolean })[] }) {
  const t = useTranslations("finance.bills");
  const columns = useTranslations("finance.columns");
  const kind = useTranslations("billKind");
  const outcome = useTranslations("billOutcome");
  return (
    <Table>
      <thead>
        <tr>
          <Th>{t("outcome")}</Th>
          <Th>{t("kind")}</Th>
          <Th>{t("no")}</Th>
          <Th>{columns("school")}</Th>
          <Th className={NUMERIC}>{t("ours")}</Th>
          <Th className={NUMERIC}>{t("theirs")}</Th>
          <Th>{t("todo")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.kind} ${row.no}`} className="align-top hover:bg-hover">
            <Td>
              <Badge tone={TONES[row.outcome satisfies BillOutcome]}>{outcome(`${row.outcome}.name`)}</Badge>
            </Td>
            <Td className="whitespace-nowrap">{kind(row.kind)}</Td>
            <Td className="font-mono text-xs">{row.no}</Td>
            <Td>{row.schoolName ?? t("nobody")}</Td>
            <Td className={`${NUMERIC} tabular-nums`}>{money(row.oursFen)}</Td>
            <Td className={`${NUMERIC} tabular-nums`}>{money(row.theirsFen)}</Td>
            <Td className="max-w-xl">
              {row.settledAt ? (
                <p className="text-ink-muted text-xs">
                  {t("settled", { moment: formatMoment(row.settledAt), note: row.note })}
                </p>
              ) : (
                <div className="grid justify-items-start gap-1.5">
                  <p className="text-xs">{outcome(`${row.outcome}.todo`)}</p>
                  {row.maySettle && row.outcome !== "matched" && (
                    <SettleRow row={{ schoolId: row.schoolId, day: row.day, kind: row.kind, no: row.no }} />
                  )}
                </div>
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
