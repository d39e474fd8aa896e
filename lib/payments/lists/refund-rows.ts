import { and, count, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { orders, refunds } from "@/db/schema/payments";
import { staff } from "@/db/schema/platform";
import { enrollments } from "@/db/schema/roster";
import { schools } from "@/db/schema/schools";
import { tasks } from "@/db/schema/tasks";
import type { Reach } from "@/lib/auth/authorize";
import { schoolFilter } from "@/lib/auth/reach-filter";
import { REFUND_WAITS } from "../policy";
import type { RefundListParams } from "../search-params";

const PAGE = 50;

const asking = alias(staff, "asking");
const deciding = alias(staff, "deciding");

/** Refunds, newest first: those that wait for somebody, or those in one state. */
export async function refundRows(tx: Tx, reach: Reach, { state, after }: RefundListParams) {
  const cursor = z.uuid().safeParse(after).data;
  const beyond: SQL = sql`(${refunds.createdAt}, ${refunds.id}) <
    (select r.created_at, r.id from refunds r where r.id = ${cursor ?? null})`;
  const rows = await tx
    .select({
      refund: refunds,
      orderNo: orders.no,
      orderFen: orders.amountFen,
      kind: orders.kind,
      channel: orders.channel,
      paidAt: orders.paidAt,
      schoolCode: schools.code,
      schoolName: schools.name,
      taskNo: tasks.no,
      taskName: tasks.name,
      enrollmentId: enrollments.id,
      studentNo: enrollments.studentNo,
      bucket: enrollments.bucket,
      requestedByName: asking.name,
      decidedByName: deciding.name,
    })
    .from(refunds)
    .innerJoin(orders, and(eq(orders.schoolId, refunds.schoolId), eq(orders.id, refunds.orderId)))
    .innerJoin(schools, eq(schools.id, refunds.schoolId))
    .innerJoin(tasks, and(eq(tasks.schoolId, orders.schoolId), eq(tasks.id, orders.taskId)))
    .innerJoin(
      enrollments,
      and(eq(enrollments.schoolId, orders.schoolId), eq(enrollments.id, orders.enrollmentId)),
    )
    .leftJoin(asking, eq(asking.id, refunds.requestedBy))
    .leftJoin(deciding, eq(deciding.id, refunds.decidedBy))
    .where(
      and(
        schoolFilter(reach, refunds.schoolId),
        state ? eq(refunds.state, state) : inArray(refunds.state, [...REFUND_WAITS]),
        cursor ? beyond : undefined,
      ),
    )
    .orderBy(desc(refunds.createdAt), desc(refunds.id))
    .limit(PAGE + 1);
  return {
    hasMore: rows.length > PAGE,
    rows: rows.slice(0, PAGE).map(({ refund, ...row }) => {
      const {
        id,
        schoolId,
        no,
        amountFen,
        state: now,
        cause,
        reason,
        requestedBy,
        problem,
        decisionNote,
      } = refund;
      const { createdAt, decidedAt, finishedAt } = refund;
      return {
        ...{ id, schoolId, no, amountFen, state: now, cause, reason, requestedBy, problem, decisionNote },
        ...{ createdAt, decidedAt, finishedAt, ...row },
      };
    }),
  };
}

export type RefundRow = Awaited<ReturnType<typeof refundRows>>["rows"][number];

/** How many refunds there are in each state. */
export async function refundCounts(tx: Tx, reach: Reach) {
  return tx
    .select({ state: refunds.state, n: count() })
    .from(refunds)
    .where(schoolFilter(reach, refunds.schoolId))
    .groupBy(refunds.state);
}
