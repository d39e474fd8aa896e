import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { rosterImportRows, rosterImports } from "@/db/schema/roster";
import { taskPolicies, tasks } from "@/db/schema/tasks";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { initialFacts } from "@/lib/tasks/policy";
import { currentVersion } from "@/lib/tasks/rows/policy-in-force";
import { policySchema } from "@/lib/tasks/schema";
import { columnMapping } from "../schema";
import { writeEnrollments, writeStudents } from "./write-rows";

type ImportRef = { schoolId: string; importId: string };

const CHUNK = 1000;

/**
 * Job `roster.commit`: writes the accepted rows a thousand at a time. The import keeps the number of its last
 * written row in the same transaction, so that a repeated job goes on where the last one stopped.
 */
export async function commitRows(ctx: Ctx, ref: ImportRef): Promise<void> {
  const reach = requirePermission(ctx, "roster.process", { schoolId: ref.schoolId });
  try {
    let written = 1;
    while (written > 0) written = await withinReach(ctx, reach, (tx) => commitChunk(tx, ref));
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    // Somebody took a 学号 or code of this file since the check: what is written stays, the rest asks for a new check.
    await withinReach(ctx, reach, (tx) =>
      tx
        .update(rosterImports)
        .set({ status: "stopped", failure: { code: "changedMeanwhile" }, committedAt: sql`app_now()` })
        .where(whileCommitting(ref)),
    );
  }
}

/** @returns how many rows were written; 0 when all are */
async function commitChunk(tx: Tx, ref: ImportRef): Promise<number> {
  const { schoolId, importId } = ref;
  const thisImport = whileCommitting(ref);
  const [current] = await tx
    .select({
      taskId: rosterImports.taskId,
      mapping: rosterImports.mapping,
      after: rosterImports.lastRowNo,
      policy: taskPolicies.policy,
    })
    .from(rosterImports)
    .innerJoin(tasks, and(eq(tasks.schoolId, rosterImports.schoolId), eq(tasks.id, rosterImports.taskId)))
    .innerJoin(taskPolicies, currentVersion)
    .where(thisImport)
    .for("update", { of: rosterImports });
  if (!current) return 0;

  const rows = await tx
    .select({ rowNo: rosterImportRows.rowNo })
    .from(rosterImportRows)
    .where(
      and(
        eq(rosterImportRows.schoolId, schoolId),
        eq(rosterImportRows.importId, importId),
        inArray(rosterImportRows.outcome, ["new", "changed"]),
        gt(rosterImportRows.rowNo, current.after),
      ),
    )
    .orderBy(asc(rosterImportRows.rowNo))
    .limit(CHUNK);
  const upTo = rows.at(-1)?.rowNo;
  if (upTo === undefined) {
    await tx
      .update(rosterImports)
      .set({ status: "committed", committedAt: sql`app_now()` })
      .where(thisImport);
    return 0;
  }

  const mapped = Object.keys(columnMapping.parse(current.mapping));
  const chunk = { ...ref, taskId: current.taskId, mapped, after: current.after, upTo };
  await writeStudents(tx, chunk);
  await writeEnrollments(tx, chunk, initialFacts(policySchema.parse(current.policy)));
  await tx
    .update(rosterImports)
    .set({ rowsDone: sql`${rosterImports.rowsDone} + ${rows.length}`, lastRowNo: upTo })
    .where(thisImport);
  return rows.length;
}

function whileCommitting({ schoolId, importId }: ImportRef) {
  return and(
    eq(rosterImports.schoolId, schoolId),
    eq(rosterImports.id, importId),
    eq(rosterImports.status, "committing"),
  );
}

function isUniqueViolation(error: unknown): boolean {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return typeof cause === "object" && cause !== null && "code" in cause && cause.code === "23505";
}
