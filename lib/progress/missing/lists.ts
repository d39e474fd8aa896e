import { and, desc, eq, sql } from "drizzle-orm";
import { objects } from "@/db/schema/objects";
import { missingLists } from "@/db/schema/progress";
import { tasks } from "@/db/schema/tasks";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { collegesOf } from "../rows/colleges-of";
import { requesterId } from "../rows/requester";

/** The archive that this person asked for last in a task, or null. */
export async function latestMissingList(
  ctx: Ctx,
  { schoolId, taskId }: { schoolId: string; taskId: string },
) {
  const reach = requirePermission(ctx, "progress.missing", { schoolId, taskId });
  const [list] = await withinReach(ctx, reach, (tx) =>
    tx
      .select({
        id: missingLists.id,
        status: missingLists.status,
        collegesTotal: missingLists.collegesTotal,
        collegesDone: missingLists.collegesDone,
        students: missingLists.students,
        isKept: sql<boolean>`${missingLists.objectId} is not null`,
        createdAt: missingLists.createdAt,
      })
      .from(missingLists)
      .where(
        and(
          eq(missingLists.schoolId, schoolId),
          eq(missingLists.taskId, taskId),
          eq(missingLists.createdBy, requesterId(ctx)),
        ),
      )
      .orderBy(desc(missingLists.createdAt))
      .limit(1),
  );
  return list ?? null;
}

export type MissingList = NonNullable<Awaited<ReturnType<typeof latestMissingList>>>;

/**
 * The bytes of an archive for the person who asked for it; the download is recorded.
 * @throws AppError notFound, missingListState
 */
export async function openMissingList(
  ctx: Ctx,
  { schoolId, listId }: { schoolId: string; listId: string },
): Promise<{ key: string; size: number; taskName: string; createdAt: Date }> {
  const reach = requirePermission(ctx, "progress.missing", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const [found] = await tx
      .select({ list: missingLists, key: objects.key, size: objects.size, taskName: tasks.name })
      .from(missingLists)
      .innerJoin(tasks, and(eq(tasks.schoolId, missingLists.schoolId), eq(tasks.id, missingLists.taskId)))
      .leftJoin(
        objects,
        and(eq(objects.schoolId, missingLists.schoolId), eq(objects.id, missingLists.objectId)),
      )
      .where(
        and(
          eq(missingLists.schoolId, schoolId),
          eq(missingLists.id, listId),
          eq(missingLists.createdBy, requesterId(ctx)),
        ),
      );
    const may = collegesOf(reach);
    const isWithin = (colleges: readonly string[] | null) =>
      may === null || (colleges?.every((college) => may.includes(college)) ?? false);
    if (!found || !isWithin(found.list.colleges)) throw new AppError("notFound");
    const { list, key, size, taskName } = found;
    if (!key || size === null) throw new AppError("missingListState", { status: list.status });
    await recordAudit(tx, ctx, {
      schoolId,
      taskId: list.taskId,
      action: "missingList.download",
      entityType: "missingList",
      entityId: listId,
      detail: { students: list.students },
    });
    return { key, size, taskName, createdAt: list.createdAt };
  });
}
