import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { runPrepared } from "@/db/prepared";
import { orders } from "@/db/schema/payments";
import { KEPT } from "@/lib/payments/policy";
import type { Paid } from "./may-do";

/** Services that a student has paid for and not been given back, by kind. */
export async function paidServices(
  tx: Tx,
  { schoolId, enrollmentId }: { schoolId: string; enrollmentId: string },
): Promise<Paid> {
  const rows = await runPrepared(
    tx
      .select({ kind: orders.kind, n: sql<number>`count(*)::int` })
      .from(orders)
      .where(
        and(
          eq(orders.schoolId, schoolId),
          eq(orders.enrollmentId, enrollmentId),
          inArray(orders.state, [...KEPT]),
          inArray(orders.kind, ["extraService", "replacement"]),
        ),
      )
      .groupBy(orders.kind),
  );
  const count = (kind: "extraService" | "replacement") => rows.find((row) => row.kind === kind)?.n ?? 0;
  return { extraServices: count("extraService"), replacements: count("replacement") };
}
