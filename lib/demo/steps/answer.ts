import { Readable } from "node:stream";
import { asc, eq } from "drizzle-orm";
import { batches, batchItems } from "@/db/schema/delivery";
import { enrollments, students } from "@/db/schema/roster";
import { inSchoolScope } from "@/db/scope";
import type { Ctx } from "@/lib/auth/ctx";
import { handOverBatch } from "@/lib/delivery/mutations/hand-over";
import { listBatches } from "@/lib/delivery/queries";
import { formatDay } from "@/lib/i18n/format";
import { mapResult, takeResult } from "@/lib/results/mutations/steer";
import { uploadResult } from "@/lib/results/mutations/upload";
import { requireResultImport } from "@/lib/results/queries";
import { until } from "./until";

/** How every so many-th student of the batch is answered; the others are the same person. */
const ANSWERS: Record<number, { value: string; reason: string }> = {
  3: { value: "非同一人", reason: "" },
  5: { value: "退回-图像", reason: "背景不合要求" },
  7: { value: "退回-信息", reason: "姓名与学籍不一致" },
};

const RECEIVERS = [
  ["school", "学籍科"],
  ["chsi", "学信网"],
] as const;

/** Hands the built batch over and takes an invented file of answers in. */
export async function answerBatch(
  operator: Ctx,
  { schoolId, taskId }: { schoolId: string; taskId: string },
): Promise<void> {
  const [batch] = (await listBatches(operator, { schoolId, taskId })).filter(
    ({ status }) => status === "built",
  );
  if (!batch) return;
  const batchId = batch.id;
  const handedOn = formatDay(operator.clock.now());
  for (const [recipient, receiver] of RECEIVERS)
    await handOverBatch(operator, {
      ...{ schoolId, batchId, recipient, receiver, handedOn },
      ...{ way: "networkDisk", receipt: "演示数据" },
    });
  const people = await inSchoolScope(operator.db, [schoolId], 0, (tx) =>
    tx
      .select({ studentNo: enrollments.studentNo, name: students.name })
      .from(batchItems)
      .innerJoin(enrollments, eq(enrollments.id, batchItems.enrollmentId))
      .innerJoin(students, eq(students.id, enrollments.studentId))
      .innerJoin(batches, eq(batches.id, batchItems.batchId))
      .where(eq(batchItems.batchId, batchId))
      .orderBy(asc(batchItems.position)),
  );
  const lines = people.map(({ studentNo, name }, index) => {
    const { value, reason } = ANSWERS[index + 1] ?? { value: "同一人", reason: "" };
    return [studentNo, name, value, reason].join(",");
  });
  const source = Readable.from([Buffer.from(["学号,姓名,比对结果,原因", ...lines].join("\n"))]);
  const fileName = "比对结果（演示）.CSV";
  const { importId } = await uploadResult(operator, { schoolId, taskId, fileName, source });
  const ref = { schoolId, importId };
  const is = (status: string) => async () => (await requireResultImport(operator, ref)).status === status;
  await until(is("mapping"));
  const { mapping } = await requireResultImport(operator, ref);
  const meanings = { "退回-图像": "refusedPhoto", "退回-信息": "refusedRecord" } as const;
  await mapResult(operator, { ...ref, source: "学信网比对导出", batchId, mapping: mapping ?? {}, meanings });
  await until(is("checked"));
  const { counts } = await requireResultImport(operator, ref);
  await takeResult(operator, { ...ref, takesContradictions: false, expected: counts?.rows.take ?? 0 });
  await until(is("taken"));
}
