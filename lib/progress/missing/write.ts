import { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import { and, eq, inArray, sql } from "drizzle-orm";
import { ofItsStudent } from "@/db/joins";
import { missingLists } from "@/db/schema/progress";
import { enrollments, students } from "@/db/schema/roster";
import { type Reach, requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { type ArchiveFile, streamArchive } from "@/lib/delivery/zip/stream-archive";
import { DEFAULT_LOCALE, isLocale } from "@/lib/i18n/texts";
import { announceObject, confirmObject, storeBytes } from "@/lib/storage/objects";
import { MISSING } from "../policy";
import { fileNames } from "./file-names";
import { missingWorkbook } from "./workbook";

type List = typeof missingLists.$inferSelect;

/**
 * Job `progress.missing`: one workbook per college, written into the archive as it is built. A repeated job starts anew
 * with another object, so that a half-written one is never given to anybody.
 */
export async function writeMissingList(
  ctx: Ctx,
  { schoolId, listId }: { schoolId: string; listId: string },
): Promise<void> {
  const reach = requirePermission(ctx, "progress.writeMissing", { schoolId });
  const ofList = and(eq(missingLists.schoolId, schoolId), eq(missingLists.id, listId));
  const set = (change: Partial<List>) =>
    withinReach(ctx, reach, (tx) => tx.update(missingLists).set(change).where(ofList));
  const [list] = await withinReach(ctx, reach, (tx) => tx.select().from(missingLists).where(ofList));
  if (!list || list.status === "done") return;
  try {
    const colleges = await collegesWithMissing(ctx, reach, list);
    await set({ status: "writing", collegesTotal: colleges.length, collegesDone: 0, students: 0 });
    const objectId = colleges.length > 0 ? await writeArchive(ctx, reach, list, colleges, set) : null;
    await set({ status: "done", objectId, finishedAt: ctx.clock.now() });
  } catch (error) {
    await set({ status: "failed" });
    throw error;
  }
}

async function writeArchive(
  ctx: Ctx,
  reach: Reach,
  list: List,
  colleges: readonly string[],
  set: (change: Partial<List>) => Promise<unknown>,
): Promise<string> {
  const { schoolId, taskId } = list;
  const object = await withinReach(ctx, reach, (tx) =>
    announceObject(tx, { schoolId, taskId, purpose: "missingList", contentType: "application/zip" }),
  );
  const locale = isLocale(list.locale) ? list.locale : DEFAULT_LOCALE;
  const names = fileNames(colleges, locale);
  async function* workbooks(): AsyncGenerator<ArchiveFile> {
    let written = 0;
    for (const [at, college] of colleges.entries()) {
      const rows = await missingOf(ctx, reach, list, college);
      written += rows.length;
      const bytes = await missingWorkbook(rows, locale);
      yield { name: names[at] ?? `${at + 1}.xlsx`, bytes, crc32: crc32(bytes) };
      await set({ collegesDone: at + 1, students: written });
    }
  }
  const facts = await storeBytes(object, Readable.from(streamArchive(workbooks(), ctx.clock.now())));
  await withinReach(ctx, reach, (tx) => confirmObject(tx, object, facts));
  return object.id;
}

const isMissing = inArray(enrollments.bucket, [...MISSING]);

async function collegesWithMissing(
  ctx: Ctx,
  reach: Reach,
  { schoolId, taskId, colleges }: List,
): Promise<string[]> {
  const rows = await withinReach(ctx, reach, (tx) =>
    tx
      .selectDistinct({ college: enrollments.college })
      .from(enrollments)
      .where(
        and(
          eq(enrollments.schoolId, schoolId),
          eq(enrollments.taskId, taskId),
          isMissing,
          colleges ? inArray(enrollments.college, colleges) : undefined,
        ),
      ),
  );
  return rows.map(({ college }) => college).sort((a, b) => a.localeCompare(b, "zh"));
}

function missingOf(ctx: Ctx, reach: Reach, { schoolId, taskId }: List, college: string) {
  return withinReach(ctx, reach, (tx) =>
    tx
      .select({
        studentNo: sql<string>`coalesce(nullif(${enrollments.studentNo}, ''), ${enrollments.examNo})`,
        name: students.name,
        documentLast4: students.documentLast4,
        major: enrollments.major,
        className: enrollments.className,
        bucket: enrollments.bucket,
        submissionsUsed: enrollments.submissionsUsed,
        updatedAt: enrollments.updatedAt,
      })
      .from(enrollments)
      .innerJoin(students, ofItsStudent)
      .where(
        and(
          eq(enrollments.schoolId, schoolId),
          eq(enrollments.taskId, taskId),
          eq(enrollments.college, college),
          isMissing,
        ),
      )
      .orderBy(enrollments.className, enrollments.studentNo, enrollments.id),
  );
}

export type MissingRow = Awaited<ReturnType<typeof missingOf>>[number];
