import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { ofItsStudent } from "@/db/joins";
import { photoImportItems, photoImports } from "@/db/schema/intake";
import { objects } from "@/db/schema/objects";
import { staff } from "@/db/schema/platform";
import { enrollments, students } from "@/db/schema/roster";
import type { PHOTO_ITEM_OUTCOMES } from "@/db/vocabulary";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { reachFilter } from "@/lib/auth/reach-filter";
import { AppError } from "@/lib/errors";
import { itemProblemSchema } from "./schema";

type Outcome = (typeof PHOTO_ITEM_OUTCOMES)[number];

/** Bulk uploads of a task with how many files ended how, the newest first. */
export async function listPhotoImports(ctx: Ctx, { schoolId, taskId }: { schoolId: string; taskId: string }) {
  const reach = requirePermission(ctx, "photo.import", { schoolId, taskId });
  return withinReach(ctx, reach, (tx) =>
    tx
      .select({
        id: photoImports.id,
        kind: photoImports.kind,
        status: photoImports.status,
        filesDone: photoImports.filesDone,
        filesTotal: photoImports.filesTotal,
        createdAt: photoImports.createdAt,
        author: staff.name,
        outcomes: sql<Partial<Record<Outcome, number>>>`coalesce((select jsonb_object_agg(outcome, n) from (
          select outcome, count(*) as n from photo_import_items i
          where i.school_id = ${photoImports.schoolId} and i.import_id = ${photoImports.id} group by outcome) c), '{}')`,
      })
      .from(photoImports)
      .leftJoin(staff, eq(staff.id, photoImports.createdBy))
      .where(and(eq(photoImports.schoolId, schoolId), eq(photoImports.taskId, taskId)))
      .orderBy(desc(photoImports.createdAt))
      .limit(20),
  );
}

export type PhotoImportRow = Awaited<ReturnType<typeof listPhotoImports>>[number];

/** @throws AppError notFound */
export async function requirePhotoImport(
  ctx: Ctx,
  { schoolId, importId }: { schoolId: string; importId: string },
) {
  const reach = requirePermission(ctx, "photo.import", { schoolId });
  const [row] = await withinReach(ctx, reach, (tx) =>
    tx
      .select()
      .from(photoImports)
      .where(and(eq(photoImports.schoolId, schoolId), eq(photoImports.id, importId))),
  );
  if (!row) throw new AppError("notFound");
  return row;
}

const ITEMS_SHOWN = 500;

/** Files of a bulk upload with these outcomes, and the student each one names. */
export async function listPhotoItems(
  ctx: Ctx,
  { schoolId, importId, outcomes }: { schoolId: string; importId: string; outcomes: Outcome[] },
) {
  const reach = requirePermission(ctx, "photo.import", { schoolId });
  const rows = await withinReach(ctx, reach, (tx) =>
    tx
      .select({
        id: photoImportItems.id,
        fileName: photoImportItems.fileName,
        outcome: photoImportItems.outcome,
        problem: photoImportItems.problem,
        objectId: photoImportItems.objectId,
        enrollmentId: photoImportItems.enrollmentId,
        studentNo: enrollments.studentNo,
        name: students.name,
      })
      .from(photoImportItems)
      .leftJoin(
        enrollments,
        and(
          eq(enrollments.schoolId, photoImportItems.schoolId),
          eq(enrollments.id, photoImportItems.enrollmentId),
        ),
      )
      .leftJoin(students, ofItsStudent)
      .where(
        and(
          eq(photoImportItems.schoolId, schoolId),
          eq(photoImportItems.importId, importId),
          inArray(photoImportItems.outcome, outcomes),
        ),
      )
      .orderBy(asc(photoImportItems.fileName))
      .limit(ITEMS_SHOWN),
  );
  return rows.map((row) => ({ ...row, problem: itemProblemSchema.nullable().parse(row.problem) }));
}

export type PhotoItemRow = Awaited<ReturnType<typeof listPhotoItems>>[number];

/**
 * Where the bytes of a photo lie, for someone who may see photos of that task.
 * @throws AppError notFound
 */
export async function requirePhotoObject(
  ctx: Ctx,
  { schoolId, objectId }: { schoolId: string; objectId: string },
) {
  const reach = requirePermission(ctx, "photo.read", { schoolId });
  const [row] = await withinReach(ctx, reach, (tx) =>
    tx
      .select({ key: objects.key, size: objects.size, contentType: objects.contentType })
      .from(objects)
      .where(
        and(
          eq(objects.schoolId, schoolId),
          eq(objects.id, objectId),
          eq(objects.state, "stored"),
          inArray(objects.purpose, ["photo", "photoImport"]),
          reachFilter(reach, { school: objects.schoolId, task: objects.taskId }),
        ),
      ),
  );
  if (!row?.contentType.startsWith("image/")) throw new AppError("notFound");
  return row;
}
