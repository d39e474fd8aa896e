import { and, asc, count, desc, eq } from "drizzle-orm";
import { ofItsStudent } from "@/db/joins";
import { mailingAddresses } from "@/db/schema/mailing";
import { objects } from "@/db/schema/objects";
import { staff } from "@/db/schema/platform";
import { printOrders, printRuns } from "@/db/schema/prints";
import { enrollments, students } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { readyToPrint } from "./runs/ready";
import { sheetLayout, type TaskPlace } from "./schema";

/** How many approved photos of each college have no prints yet. */
export async function countReady(ctx: Ctx, { schoolId, taskId }: TaskPlace) {
  const reach = requirePermission(ctx, "print.read", { schoolId, taskId });
  const ready = await withinReach(ctx, reach, (tx) => readyToPrint(tx, { schoolId, taskId }, null));
  const colleges = new Map<string, number>();
  for (const { college } of ready) colleges.set(college, (colleges.get(college) ?? 0) + 1);
  return { total: ready.length, colleges: [...colleges].map(([college, n]) => ({ college, n })) };
}

/** The runs of a task, the newest first, with how far their envelopes have come. */
export async function listRuns(ctx: Ctx, { schoolId, taskId }: TaskPlace) {
  const reach = requirePermission(ctx, "print.read", { schoolId, taskId });
  return withinReach(ctx, reach, async (tx) => {
    const runs = await tx
      .select({
        id: printRuns.id,
        no: printRuns.no,
        layout: printRuns.layout,
        state: printRuns.state,
        photos: printRuns.photos,
        createdAt: printRuns.createdAt,
        author: staff.name,
      })
      .from(printRuns)
      .leftJoin(staff, eq(staff.id, printRuns.createdBy))
      .where(and(eq(printRuns.schoolId, schoolId), eq(printRuns.taskId, taskId)))
      .orderBy(desc(printRuns.no));
    const states = await tx
      .select({ runId: printOrders.runId, state: printOrders.state, n: count() })
      .from(printOrders)
      .where(and(eq(printOrders.schoolId, schoolId), eq(printOrders.taskId, taskId)))
      .groupBy(printOrders.runId, printOrders.state);
    return runs.map((run) => {
      const of = (state: "packed" | "sent") =>
        states.find((row) => row.runId === run.id && row.state === state)?.n ?? 0;
      return { ...run, layout: sheetLayout.parse(run.layout), packed: of("packed"), sent: of("sent") };
    });
  });
}

export type RunRow = Awaited<ReturnType<typeof listRuns>>[number];

/** Everybody who has prints, in the order of the envelopes: college, class, 学号. */
export async function listParcels(ctx: Ctx, { schoolId, taskId }: TaskPlace) {
  const reach = requirePermission(ctx, "print.read", { schoolId, taskId });
  return withinReach(ctx, reach, (tx) =>
    tx
      .select({
        enrollmentId: printOrders.enrollmentId,
        runNo: printRuns.no,
        state: printOrders.state,
        carrier: printOrders.carrier,
        trackingNo: printOrders.trackingNo,
        sentAt: printOrders.sentAt,
        studentNo: enrollments.studentNo,
        name: students.name,
        college: enrollments.college,
        className: enrollments.className,
        way: mailingAddresses.way,
      })
      .from(printOrders)
      .innerJoin(
        printRuns,
        and(eq(printRuns.schoolId, printOrders.schoolId), eq(printRuns.id, printOrders.runId)),
      )
      .innerJoin(
        enrollments,
        and(eq(enrollments.schoolId, printOrders.schoolId), eq(enrollments.id, printOrders.enrollmentId)),
      )
      .innerJoin(students, ofItsStudent)
      .leftJoin(
        mailingAddresses,
        and(
          eq(mailingAddresses.schoolId, printOrders.schoolId),
          eq(mailingAddresses.enrollmentId, printOrders.enrollmentId),
        ),
      )
      .where(and(eq(printOrders.schoolId, schoolId), eq(printOrders.taskId, taskId)))
      .orderBy(asc(enrollments.college), asc(enrollments.className), asc(enrollments.studentNo)),
  );
}

export type ParcelRow = Awaited<ReturnType<typeof listParcels>>[number];

/**
 * The PDF of a run, whose download is recorded.
 * @throws AppError notFound, printRunState while it is being made
 */
export async function openSheets(ctx: Ctx, { schoolId, runId }: { schoolId: string; runId: string }) {
  const reach = requirePermission(ctx, "print.make", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const [run] = await tx
      .select({ no: printRuns.no, taskId: printRuns.taskId, key: objects.key, size: objects.size })
      .from(printRuns)
      .leftJoin(objects, and(eq(objects.schoolId, printRuns.schoolId), eq(objects.id, printRuns.objectId)))
      .where(and(eq(printRuns.schoolId, schoolId), eq(printRuns.id, runId)));
    if (!run) throw new AppError("notFound");
    const { no, taskId, key, size } = run;
    if (!key) throw new AppError("printRunState");
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "printRun.download", entityType: "printRun", entityId: runId },
    });
    return { no, key, size };
  });
}
