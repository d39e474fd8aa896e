import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { Card, CardHeader } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { SkeletonRows } from "@/components/ui/skeleton";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { listBillDays, listBillRows } from "@/lib/payments/queries";
import { loadBillListParams } from "@/lib/payments/search-params";
import { BillDayTable } from "./_components/bill-day-table";
import { BillRowTable } from "./_components/bill-row-table";

type Props = PageProps<"/finance/bills">;

export async function generateMetadata() {
  const t = await getTranslations("finance.tabs");
  return { title: t("bills") };
}

/** Our ledger beside the platform's bill, day by day. */
export default async function BillsPage({ searchParams }: Props) {
  const { actor } = await requireStaff();
  if (!can(actor, "bill.read")) notFound();
  return (
    <Suspense fallback={<SkeletonRows />}>
      <Bills searchParams={searchParams} />
    </Suspense>
  );
}

async function Bills({ searchParams }: Pick<Props, "searchParams">) {
  const [ctx, params, t, tabs] = await Promise.all([
    requireStaff(),
    loadBillListParams(searchParams),
    getTranslations("finance.bills"),
    getTranslations("finance.tabs"),
  ]);
  const days = await listBillDays(ctx);
  const day = params.day ?? days.find(({ open }) => open > 0)?.day ?? days[0]?.day ?? null;
  const rows = await listBillRows(ctx, { ...params, day });
  const shown = rows.map((row) => ({
    ...row,
    maySettle: can(ctx.actor, "bill.settle", { schoolId: row.schoolId }),
  }));
  return (
    <>
      <Card>
        <CardHeader title={tabs("bills")} note={t("note")} />
        {days.length === 0 ? (
          <Empty title={t("none")}>{t("noneHint")}</Empty>
        ) : (
          <BillDayTable days={days} shown={day} />
        )}
      </Card>
      {day && days.length > 0 && (
        <Card>
          <CardHeader title={t("rowsOf", { day })} />
          {shown.length === 0 ? <Empty title={t("allAgree")} /> : <BillRowTable rows={shown} />}
        </Card>
      )}
    </>
  );
}
