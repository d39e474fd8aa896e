import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { batchItems } from "@/db/schema/delivery";
import { resultImportRows, resultImports } from "@/db/schema/results";
import { enrollments } from "@/db/schema/roster";
import { type Reach, requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { sealField } from "@/lib/crypto/sealed-field";
import { RosterFileError } from "@/lib/roster/file/file-error";
import { readRows } from "@/lib/roster/file/read-rows";
import { storage } from "@/lib/storage/objects";
import { KEY_COLUMNS, type ResultMapping } from "../columns/columns";
import { type JudgedRow, judgeRow, settleDuplicates } from "../match/judge-row";
import { loadManifest } from "../match/load-manifest";
import { ManifestIndex } from "../match/manifest-index";
import { readResultRow } from "../match/read-row";
import { PLAIN_MEANINGS } from "../policy";
import { type ResultRef, resultFile, resultIn, resultRowsOf } from "../rows/import-row";
import { MOST_VALUES, meaningsSchema, type ResultCounts, resultMapping, resultSheetSchema } from "../schema";

const CHUNK = 1000;

type KeptRow = JudgedRow & { label: string; reason: string };

/** Job `result.check`: sets every row against the manifests and writes the preview. A repeated job starts over. */
export async function checkResult(ctx: Ctx, ref: ResultRef): Promise<void> {
  const { schoolId } = ref;
  const reach = requirePermission(ctx, "result.process", { schoolId });
  const start = await withinReach(ctx, reach, async (tx) => {
    const file = await resultFile(tx, ref, "checking");
    if (!file) return null;
    const mapping = resultMapping.parse(file.current.mapping);
    const columns = KEY_COLUMNS.filter((column) => mapping[column] !== undefined);
    return { ...file, mapping, manifest: await loadManifest(tx, { schoolId, columns }) };
  });
  if (!start) return;
  const { taskId, batchId, meanings, sheet } = start.current;
  const around = {
    index: new ManifestIndex(start.manifest),
    meanings: { ...PLAIN_MEANINGS, ...meaningsSchema.parse(meanings) },
    ...{ taskId, batchId },
  };
  const { headerRowNo, chosen } = resultSheetSchema.parse(sheet);
  const reading = { mapping: start.mapping, headerRowNo, chosen, around };
  const found = await judgeFile(schoolId, start.key, reading).catch((error) => {
    if (error instanceof RosterFileError) return { failure: { code: error.failure } };
    throw error;
  });
  if ("failure" in found) {
    const { failure } = found;
    await withinReach(ctx, reach, (tx) =>
      tx.update(resultImports).set({ status: "failed", failure }).where(resultIn(ref, "checking")),
    );
    return;
  }
  await keepPreview(ctx, reach, ref, { ...found, place: { schoolId, taskId, batchId } });
}

type Around = Parameters<typeof judgeRow>[1];

type Reading = { mapping: ResultMapping; headerRowNo: number; chosen: number; around: Around };

async function judgeFile(schoolId: string, key: string, { mapping, headerRowNo, chosen, around }: Reading) {
  const rows: KeptRow[] = [];
  const values = new Map<string, number>();
  const choice = { index: chosen, preferred: [], isPlain: false, leavesHidden: false };
  for await (const row of readRows(storage().stream(key), choice)) {
    if (row.rowNo <= headerRowNo) continue;
    const read = readResultRow(schoolId, row, mapping);
    if (read.value !== "") values.set(read.value, (values.get(read.value) ?? 0) + 1);
    rows.push({ ...judgeRow(read, around), label: read.label, reason: read.reason });
  }
  const outcomes = settleDuplicates(rows);
  return { rows: rows.map((row, index) => ({ ...row, ...outcomes[index] })), values };
}

type Preview = {
  rows: readonly KeptRow[];
  values: ReadonlyMap<string, number>;
  place: { schoolId: string; taskId: string; batchId: string | null };
};

async function keepPreview(ctx: Ctx, reach: Reach, ref: ResultRef, { rows, values, place }: Preview) {
  await withinReach(ctx, reach, async (tx) => {
    const [alive] = await tx.select().from(resultImports).where(resultIn(ref, "checking")).for("update");
    if (!alive) return;
    await tx.delete(resultImportRows).where(resultRowsOf(ref));
    for (let at = 0; at < rows.length; at += CHUNK)
      await tx.insert(resultImportRows).values(rows.slice(at, at + CHUNK).map((row) => kept(ref, row)));
    const listed = [...values].sort(([, a], [, b]) => b - a).slice(0, MOST_VALUES);
    await tx
      .update(resultImports)
      .set({
        status: "checked",
        counts: await countsOf(tx, rows, place),
        values: listed.map(([value, n]) => ({ value, rows: n })),
        ...{ rowsTotal: rows.length, rowsDone: rows.length },
      })
      .where(resultIn(ref, "checking"));
  });
}

function kept(ref: ResultRef, { rowNo, outcome, answer, item, detail, label, reason }: KeptRow) {
  return {
    ...{ ...ref, rowNo, outcome, detail, reason },
    verdict: answer?.verdict ?? null,
    refusal: answer?.refusal ?? null,
    label: sealField({ schoolId: ref.schoolId, field: "resultRow" }, label),
    batchId: item?.batch.id ?? null,
    enrollmentId: item?.enrollmentId ?? null,
    submissionId: item?.submissionId ?? null,
  };
}

async function countsOf(tx: Tx, rows: readonly KeptRow[], place: Preview["place"]): Promise<ResultCounts> {
  const counts: ResultCounts["rows"] = {};
  const take = { same: 0, different: 0, refused: 0 };
  for (const { outcome, answer } of rows) {
    counts[outcome] = (counts[outcome] ?? 0) + 1;
    if (outcome === "take" && answer) take[answer.verdict]++;
  }
  const { schoolId, taskId, batchId } = place;
  const inBatch = batchId
    ? inArray(
        enrollments.id,
        tx
          .select({ id: batchItems.enrollmentId })
          .from(batchItems)
          .where(and(eq(batchItems.schoolId, schoolId), eq(batchItems.batchId, batchId))),
      )
    : undefined;
  const handedOver = await tx.$count(
    enrollments,
    and(
      eq(enrollments.schoolId, schoolId),
      eq(enrollments.taskId, taskId),
      inArray(enrollments.delivery, ["delivered", "online"]),
      inBatch,
    ),
  );
  const answered = (counts.take ?? 0) + (counts.contradiction ?? 0) + (counts.known ?? 0);
  return { rows: counts, take, handedOver, answered };
}
