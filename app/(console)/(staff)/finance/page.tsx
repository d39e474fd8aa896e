import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { Card } from "@/components/ui/card";
import { SkeletonRows } from "@/components/ui/skeleton";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { listOrders, schoolsWithOrders } from "@/lib/payments/queries";
import { loadOrderListParams } from "@/lib/payments/search-params";
import { listTasks } from "@/lib/tasks/queries";
import { OrderFilters } from "./_components/order-filters";
import { OrderSums } from "./_components/order-sums";
import { OrderTable } from "./_components/order-table";
import { TakeOnSite } from "./_components/take-on-site";
import { WaiveFee } from "./_components/waive-fee";

type Props = PageProps<"/finance">;

export async function generateMetadata() {
  const t = await getTranslations("finance");
  return { title: t("title") };
}

/** Every order in reach, with what came in and went out. */
export default function OrdersPage({ searchParams }: Props) {
  return (
    <Card>
      <Suspense fallback={<SkeletonRows />}>
        <Orders searchParams={searchParams} />
      </Suspense>
    </Card>
  );
}

async function Orders({ searchParams }: Pick<Props, "searchParams">) {
  const [ctx, params] = await Promise.all([requireStaff(), loadOrderListParams(searchParams)]);
  const mayTake = can(ctx.actor, "payment.takeOnSite");
  const [page, schools, tasks] = await Promise.all([
    listOrders(ctx, { params }),
    schoolsWithOrders(ctx),
    mayTake ? listTasks(ctx, { status: "open" }) : [],
  ]);
  const priced = tasks
    .filter(({ priceFen, schoolId }) => priceFen > 0 && can(ctx.actor, "payment.takeOnSite", { schoolId }))
    .map(({ id, schoolId, schoolCode, name }) => ({ taskId: id, schoolId, name: `${schoolCode} · ${name}` }));
  const waivable = priced.filter(({ schoolId }) => can(ctx.actor, "fee.waive", { schoolId }));
  return (
    <>
      <OrderFilters schools={schools}>
        {waivable.length > 0 && <WaiveFee tasks={waivable} />}
        {priced.length > 0 && <TakeOnSite tasks={priced} />}
      </OrderFilters>
      <OrderSums sums={page.sums} />
      <OrderTable rows={page.rows} hasMore={page.hasMore} mayOpen={can(ctx.actor, "roster.read")} />
    </>
  );
}
