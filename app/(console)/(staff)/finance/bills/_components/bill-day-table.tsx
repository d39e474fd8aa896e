import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import { formatCount, formatMoment, formatMoney } from "@/lib/i18n/format";
import type { BillDay } from "@/lib/payments/queries";

const signed = (fen: number) => (fen < 0 ? `-${formatMoney(-fen)}` : formatMoney(fen));

/** Every compared day; its number of differences opens them. */
export function BillDayTable({ days, shown }: { days: readonly BillDay[]; shown: string | null }) {
  const t = useTranslations("finance.bills");
  return (
    <Table>
      <thead>
        <tr>
          <Th>{t("day")}</Th>
          <Th>{t("result")}</Th>
          <Th className={NUMERIC}>{t("ours")}</Th>
          <Th className={NUMERIC}>{t("theirs")}</Th>
          <Th className={NUMERIC}>{t("matched")}</Th>
          <Th className={NUMERIC}>{t("differing")}</Th>
          <Th>{t("comparedAt")}</Th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, open, matched, differing, oursFen, theirsFen, comparedAt }) => (
          <tr key={day} aria-current={day === shown ? "true" : undefined} className="hover:bg-hover">
            <Td>
              <Link
                href={`/finance/bills?day=${day}` as Route}
                className="font-medium tabular-nums hover:text-accent hover:underline"
              >
                {day}
              </Link>
            </Td>
            <Td>
              {open > 0 ? (
                <Badge tone="warn">
                  {t("open")} {formatCount(open)}
                </Badge>
              ) : (
                <Badge tone="ok">{t("whole")}</Badge>
              )}
            </Td>
            <Td className={`${NUMERIC} tabular-nums`}>{signed(oursFen)}</Td>
            <Td className={`${NUMERIC} tabular-nums`}>{signed(theirsFen)}</Td>
            <Td className={`${NUMERIC} tabular-nums`}>{formatCount(matched)}</Td>
            <Td className={`${NUMERIC} tabular-nums`}>{formatCount(differing)}</Td>
            <Td className="whitespace-nowrap">{formatMoment(comparedAt)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
