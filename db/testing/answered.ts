import { Readable } from "node:stream";
import { eq } from "drizzle-orm";
import { batchItems } from "@/db/schema/delivery";
import { registryResults, resultImportRows, resultImports, resultSources } from "@/db/schema/results";
import { inSchoolScope } from "@/db/scope";
import { sealField } from "@/lib/crypto/sealed-field";
import { handOverBatch } from "@/lib/delivery/mutations/hand-over";
import { RESULT_COLUMN_NAMES } from "@/lib/results/columns/columns";
import { mapResult, takeResult } from "@/lib/results/mutations/steer";
import { uploadResult } from "@/lib/results/mutations/upload";
import { requireResultImport } from "@/lib/results/queries";
import type { Meanings } from "@/lib/results/schema";
import type { Policy } from "@/lib/tasks/schema";
import { type Collection, testPolicy } from "./collection";
import { deliverAll } from "./reviewed";
import { actorId } from "./staff-member";
import { workOff } from "./work-off";

/** Rules of a task whose photos go to 学信网. */
export const registryPolicy = (change: (policy: Policy) => Policy = (policy) => policy) =>
  change(testPolicy((policy) => ({ ...policy, delivery: { ...policy.delivery, target: "chsi" } })));

/** Seals, builds and hands over everything that is approved. */
export async function handedOver(at: Collection) {
  const batch = await deliverAll(at);
  await handOverBatch(at.operator, {
    ...refOf(batch),
    ...{ recipient: "chsi", way: "networkDisk", receiver: "学信网", handedOn: "2026-06-12", receipt: "" },
  });
  return batch;
}

const refOf = ({ schoolId, batchId }: { schoolId: string; batchId: string }) => ({ schoolId, batchId });

export type AnswerRow = { studentNo: string; name?: string; value: string; reason?: string };

/** The words of these files beside 学信网's own. */
const MEANINGS: Meanings = { 照片退回: "refusedPhoto", 信息退回: "refusedRecord" };

/** Uploads a result file and takes it to the end of its check. */
export async function checkAnswers(
  { connection, operator, place }: Collection,
  rows: readonly AnswerRow[],
  { batchId = null, meanings = MEANINGS }: { batchId?: string | null; meanings?: Meanings } = {},
) {
  const table = [
    ["学号", "姓名", "比对结果", "原因"],
    ...rows.map(({ studentNo, name = "", value, reason = "" }) => [studentNo, name, value, reason]),
  ];
  const source = Readable.from([Buffer.from(table.map((cells) => cells.join(",")).join("\n"))]);
  const { importId } = await uploadResult(operator, { ...place, fileName: "比对结果.csv", source });
  await workOff(connection);
  const ref = { schoolId: place.schoolId, importId };
  const { mapping, sheet } = await requireResultImport(operator, ref);
  if (!mapping || !sheet) throw new Error(`no heading among ${RESULT_COLUMN_NAMES.join()}`);
  await mapResult(operator, { ...ref, source: "学信网导出", batchId, mapping, meanings });
  await workOff(connection);
  return ref;
}

/** The same, and takes everything that can be taken. */
export async function answer(
  at: Collection,
  rows: readonly AnswerRow[],
  options: Parameters<typeof checkAnswers>[2] & { takesContradictions?: boolean } = {},
) {
  const ref = await checkAnswers(at, rows, options);
  const { counts } = await requireResultImport(at.operator, ref);
  const { takesContradictions = false } = options;
  const expected = (counts?.rows.take ?? 0) + (takesContradictions ? (counts?.rows.contradiction ?? 0) : 0);
  await takeResult(at.operator, { ...ref, takesContradictions, expected });
  await workOff(at.connection);
  return ref;
}

/** Rows of an answered batch without a file: a source, a taken import with its row, and the answer. */
export async function keepAnswer(
  { connection, operator, place }: Collection,
  { schoolId, batchId }: { schoolId: string; batchId: string },
) {
  return inSchoolScope(connection.db, [schoolId], 0, async (tx) => {
    const [item] = await tx.select().from(batchItems).where(eq(batchItems.batchId, batchId)).limit(1);
    if (!item) throw new Error("the batch is empty");
    const { enrollmentId, submissionId } = item;
    await tx.insert(resultSources).values({ schoolId, name: "学信网导出" });
    const [made] = await tx
      .insert(resultImports)
      .values({ ...place, fileName: "结果.csv", status: "taken", createdBy: actorId(operator) })
      .returning({ importId: resultImports.id });
    if (!made) throw new Error("the import was not written");
    const row = {
      schoolId,
      ...made,
      rowNo: 2,
      batchId,
      enrollmentId,
      submissionId,
      verdict: "same" as const,
    };
    const label = sealField({ schoolId, field: "resultRow" }, "学生");
    await tx.insert(resultImportRows).values({ ...row, outcome: "take", label });
    await tx.insert(registryResults).values({ ...row, ...place, before: {}, after: {} });
    return { resultImport: { schoolId, ...made }, answered: { schoolId, enrollmentId } };
  });
}
