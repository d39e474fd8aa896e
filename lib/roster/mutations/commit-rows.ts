import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { rosterImportRows, rosterImports } from "@/db/schema/roster";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { initialFacts } from "@/lib/tasks/policy";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { columnMapping } from "../schema";
import { type ImportRef, rowsOf } from "./import-object";
import { writeEnrollments, writeStudents } from "./write-rows";

const CHUNK = 1000;

/** Rows to be written in one transaction: those after one row number up to another. */
type Chunk = { after: number; upTo: number; count: number };

/** Another worker has written these rows, or somebody stopped the import: what was begun is taken back. */
class Overtaken extends Error {}

/**
 * Job `roster.commit`: writes the accepted rows a thousand at a time, two chunks at once. The import keeps the number
 * of its last written row in the same transaction, and chunks end in their order, so that a repeated job goes on where
 * the last one stopped.
 */
export async function commitRows(ctx: Ctx, ref: ImportRef): Promise<void> {
  const reach = requirePermission(ctx, "roster.process", { schoolId: ref.schoolId });
  const within = <Result>(work: (tx: Tx) => Promise<Result>) => withinReach(ctx, reach, work);
  const start = await within((tx) => lastRowNo(tx, ref));
  if (start === null) return;
  try {
    let [after, before] = [start, Promise.resolve()];
    for (;;) {
      const chunk = await within((tx) => nextChunk(tx, ref, after));
      if (!chunk) break;
      const earlier = before;
      before = within((tx) => writeChunk(tx, ref, chunk, earlier));
      // A failed chunk is met where it is awaited.
      before.catch(() => {});
      await earlier;
      after = chunk.upTo;
    }
    await before;
    await within((tx) =>
      tx
        .update(rosterImports)
        .set({ status: "committed", committedAt: sql`app_now()` })
        .where(and(whileCommitting(ref), eq(rosterImports.lastRowNo, after))),
    );
  } catch (error) {
    if (error instanceof Overtaken) return;
    if (!isUniqueViolation(error)) throw error;
    // Somebody took a 学号 or code of this file since the check: what is written stays, the rest asks for a new check.
    await within((tx) =>
      tx
        .update(rosterImports)
        .set({ status: "stopped", failure: { code: "changedMeanwhile" }, committedAt: sql`app_now()` })
        .where(whileCommitting(ref)),
    );
  }
}

async function lastRowNo(tx: Tx, ref: ImportRef): Promise<number | null> {
  const [current] = await tx
    .select({ after: rosterImports.lastRowNo })
    .from(rosterImports)
    .where(whileCommitting(ref));
  return current?.after ?? null;
}

async function nextChunk(tx: Tx, ref: ImportRef, after: number): Promise<Chunk | null> {
  const rows = await tx
    .select({ rowNo: rosterImportRows.rowNo })
    .from(rosterImportRows)
    .where(
      and(
        rowsOf(ref),
        inArray(rosterImportRows.outcome, ["new", "changed"]),
        gt(rosterImportRows.rowNo, after),
      ),
    )
    .orderBy(asc(rosterImportRows.rowNo))
    .limit(CHUNK);
  const upTo = rows.at(-1)?.rowNo;
  return upTo === undefined ? null : { after, upTo, count: rows.length };
}

/** @param earlier the chunk before this one, which must be written when this one ends */
async function writeChunk(
  tx: Tx,
  ref: ImportRef,
  { after, upTo, count }: Chunk,
  earlier: Promise<void>,
): Promise<void> {
  const [current] = await tx.select().from(rosterImports).where(whileCommitting(ref));
  if (!current) throw new Overtaken();
  const { policy } = await policyInForce(tx, ref.schoolId, current.taskId);
  const mapped = Object.keys(columnMapping.parse(current.mapping));
  const chunk = { ...ref, taskId: current.taskId, mapped, after, upTo };
  await writeStudents(tx, chunk);
  await writeEnrollments(tx, chunk, initialFacts(policy));
  await earlier;
  const ended = await tx
    .update(rosterImports)
    .set({ rowsDone: sql`${rosterImports.rowsDone} + ${count}`, lastRowNo: upTo })
    .where(and(whileCommitting(ref), eq(rosterImports.lastRowNo, after)))
    .returning({ id: rosterImports.id });
  if (ended.length === 0) throw new Overtaken();
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
