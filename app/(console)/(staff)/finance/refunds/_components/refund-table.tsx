import Link from "next/link";
import { useTranslations } from "next-intl";
import { RefundStateBadge } from "@/components/payments/order-state-badge";
import { BucketBadge } from "@/components/progress/bucket-badge";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import { formatMoment, formatMoney } from "@/lib/i18n/format";
import type { RefundRow } from "@/lib/payments/lists/refund-rows";
import { RefundActions } from "./refund-actions";

export type ShownRefund = RefundRow & { mayDecide: boolean; isOwn: boolean; mayOpen: boolean };

/** Refunds with all that a decision needs: whose, why, and how far the collection is. */
export function RefundTable({ rows }: { rows: readonly ShownRefund[] }) {
  const t = useTranslations("finance.refunds");
  const columns = useTranslations("finance.columns");
  return (
    <Table>
      <thead>
        <tr>
          <Th>{columns("state")}</Th>
          <Th className={NUMERIC}>{t("amount")}</Th>
          <Th>{t("of")}</Th>
          <Th>{t("cause")}</Th>
          <Th>{t("stand")}</Th>
          <Th>{t("decision")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className="align-top hover:bg-hover">
            <Td>
              <RefundStateBadge state={row.state} />
            </Td>
            <Td className={`${NUMERIC} tabular-nums`}>
              <p className="font-semibold">{formatMoney(row.amountFen)}</p>
              {row.amountFen < row.orderFen && (
                <p className="text-ink-muted text-xs">{t("part", { amount: formatMoney(row.orderFen) })}</p>
              )}
            </Td>
            <Td>
              <OfOrder row={row} />
            </Td>
            <Td className="max-w-80">
              <Why row={row} />
            </Td>
            <Td>
              <BucketBadge bucket={row.bucket} />
            </Td>
            <Td>
              <Decision row={row} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function OfOrder({ row }: { row: ShownRefund }) {
  const kind = useTranslations("orderKind");
  const channel = useTranslations("payChannel");
  const { schoolCode, taskNo, enrollmentId, studentNo, orderNo, paidAt } = row;
  return (
    <>
      <p>
        {row.mayOpen ? (
          <Link
            className="hover:text-accent hover:underline"
            href={`/tasks/${schoolCode}/${taskNo}/students/${enrollmentId}`}
          >
            {studentNo || "–"}
          </Link>
        ) : (
          studentNo || "–"
        )}{" "}
        <span className="text-ink-muted">{row.schoolName}</span>
      </p>
      <p className="text-ink-muted text-xs tabular-nums">
        {kind(row.kind)} · {channel(row.channel)}
        {paidAt && ` · ${formatMoment(paidAt)}`}
      </p>
      <p className="font-mono text-ink-muted text-xs">{orderNo}</p>
    </>
  );
}

function Why({ row }: { row: ShownRefund }) {
  const t = useTranslations("finance.refunds");
  const cause = useTranslations("refundCause");
  const moment = formatMoment(row.createdAt);
  return (
    <>
      <p>{row.cause === "asked" ? row.reason : cause(row.cause)}</p>
      <p className="text-ink-muted text-xs">
        {row.requestedByName ? t("by", { name: row.requestedByName, moment }) : t("bySystem", { moment })}
      </p>
      {row.problem && <p className="text-warn text-xs">{t("problem", { code: row.problem })}</p>}
      {row.state === "abnormal" && <p className="text-xs">{t("abnormal")}</p>}
    </>
  );
}

function Decision({ row }: { row: ShownRefund }) {
  const t = useTranslations("finance.refunds");
  return (
    <div className="grid justify-items-start gap-1">
      {row.decidedByName && row.decidedAt && (
        <p className="text-xs">{t("by", { name: row.decidedByName, moment: formatMoment(row.decidedAt) })}</p>
      )}
      {row.decisionNote && <p className="max-w-64 text-ink-muted text-xs">{row.decisionNote}</p>}
      {row.isOwn && row.state === "requested" && (
        <p className="max-w-56 text-ink-muted text-xs">{t("own")}</p>
      )}
      {row.mayDecide && !row.isOwn && (
        <RefundActions
          refund={{ schoolId: row.schoolId, refundId: row.id }}
          state={row.state}
          amount={formatMoney(row.amountFen)}
          isOnSite={row.channel === "onSite"}
        />
      )}
    </div>
  );
}
