import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ofItsStudent } from "@/db/joins";
import { messages } from "@/db/schema/progress";
import { enrollments, students } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { type Reach, requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { reachFilter } from "@/lib/auth/reach-filter";
import { chosenMessenger } from "../platform/chosen-messenger";
import type { OwnFailure } from "./failures";

/** The newest of them on the screen, and as many in a file. */
export const UNREACHED_SHOWN = 500;
const IN_A_FILE = 50_000;

type Place = { schoolId: string; taskId: string };

/**
 * Students whom a message did not reach, the newest first: somebody of the college tells them in another way. Where
 * WeChat is not connected no message leaves at all, and those that wait are listed too.
 */
export async function listUnreached(ctx: Ctx, place: Place) {
  const reach = requirePermission(ctx, "progress.missing", place);
  return withinReach(ctx, reach, (tx) => unreached(tx, reach, place, UNREACHED_SHOWN));
}

export type UnreachedRow = Awaited<ReturnType<typeof listUnreached>>[number];

/** The same list for a file, which is recorded. */
export async function exportUnreached(ctx: Ctx, place: Place): Promise<UnreachedRow[]> {
  const reach = requirePermission(ctx, "progress.missing", place);
  return withinReach(ctx, reach, async (tx) => {
    const rows = await unreached(tx, reach, place, IN_A_FILE);
    await recordAudit(tx, ctx, {
      ...{ ...place, action: "message.exportUnreached", entityType: "task", entityId: place.taskId },
      detail: { rows: rows.length },
    });
    return rows;
  });
}

async function unreached(tx: Tx, reach: Reach, { schoolId, taskId }: Place, limit: number) {
  const isConnected = chosenMessenger() !== null;
  const rows = await tx
    .select({
      id: messages.id,
      kind: messages.kind,
      state: messages.state,
      failure: messages.failure,
      settledAt: messages.settledAt,
      writtenAt: messages.createdAt,
      enrollmentId: enrollments.id,
      studentNo: enrollments.studentNo,
      name: students.name,
      college: enrollments.college,
      className: enrollments.className,
    })
    .from(messages)
    .innerJoin(
      enrollments,
      and(eq(enrollments.schoolId, messages.schoolId), eq(enrollments.id, messages.enrollmentId)),
    )
    .innerJoin(students, ofItsStudent)
    .where(
      and(
        eq(messages.schoolId, schoolId),
        eq(messages.taskId, taskId),
        inArray(messages.state, isConnected ? ["failed"] : ["failed", "waiting"]),
        reachFilter(reach, {
          school: enrollments.schoolId,
          task: enrollments.taskId,
          college: enrollments.college,
        }),
      ),
    )
    .orderBy(desc(sql`coalesce(${messages.settledAt}, ${messages.createdAt})`), desc(messages.id))
    .limit(limit);
  return rows.map(({ state, failure, settledAt, writtenAt, ...row }) => ({
    ...row,
    /** When it failed; of one that waits, when it was written. */
    at: settledAt ?? writtenAt,
    failure: state === "waiting" ? ("notConnected" satisfies OwnFailure) : failure,
  }));
}
