import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { SkeletonRows } from "@/components/ui/skeleton";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { REFUND_WAITS } from "@/lib/payments/policy";
import { listRefunds } from "@/lib/payments/queries";
import { loadRefundListParams } from "@/lib/payments/search-params";
import { OlderRefunds } from "./_components/older-refunds";
import { RefundStates } from "./_components/refund-states";
import { RefundTable } from "./_components/refund-table";

type Props = PageProps<"/finance/refunds">;

export async function generateMetadata() {
  const t = await getTranslations("finance.tabs");
  return { title: t("refunds") };
}

/** Money that is to go back: what waits for a decision first, then what the platform makes of it. */
export default function RefundsPage({ searchParams }: Props) {
  return (
    <Card>
      <Suspense fallback={<SkeletonRows />}>
        <Refunds searchParams={searchParams} />
      </Suspense>
    </Card>
  );
}

async function Refunds({ searchParams }: Pick<Props, "searchParams">) {
  const [ctx, params, t] = await Promise.all([
    requireStaff(),
    loadRefundListParams(searchParams),
    getTranslations("finance.refunds"),
  ]);
  const { rows, counts, hasMore } = await listRefunds(ctx, { params });
  const countOf = Object.fromEntries(counts.map(({ state, n }) => [state, n]));
  const waiting = REFUND_WAITS.reduce((sum, state) => sum + (countOf[state] ?? 0), 0);
  const shown = rows.map((row) => ({
    ...row,
    mayDecide: can(ctx.actor, "refund.decide", { schoolId: row.schoolId }),
    isOwn: row.requestedBy === ctx.actor.id,
    mayOpen: can(ctx.actor, "roster.read", { schoolId: row.schoolId }),
  }));
  return (
    <>
      <RefundStates state={params.state} counts={countOf} waiting={waiting} />
      {rows.length === 0 ? (
        <Empty title={t(params.state ? "noneOf" : "none")} />
      ) : (
        <RefundTable rows={shown} />
      )}
      <OlderRefunds shown={rows.length} last={hasMore ? (rows.at(-1)?.id ?? null) : null} />
    </>
  );
}
