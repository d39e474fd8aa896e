import { and, eq, inArray, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ofItsStudent } from "@/db/joins";
import { enrollments, students } from "@/db/schema/roster";
import { blindIndex } from "@/lib/crypto/blind-index";
import { normaliseDocument } from "@/lib/roster/document/document-number";

/** Shorter numbers are no document numbers of any kind. */
const MIN_DOCUMENT_LENGTH = 7;

/**
 * Who in a task holds these numbers as 学号, 考生号 or document number.
 * @returns number → enrollment ids
 */
export async function findHolders(
  tx: Tx,
  schoolId: string,
  taskId: string,
  numbers: readonly string[],
): Promise<Map<string, string[]>> {
  const byDocument = new Map(
    numbers
      .filter((number) => number.length >= MIN_DOCUMENT_LENGTH)
      .map((number) => {
        const index = blindIndex({ schoolId, field: "documentNumber" }, normaliseDocument(number));
        return [index.toString("hex"), { number, index }];
      }),
  );
  const rows = await tx
    .select({
      id: enrollments.id,
      studentNo: enrollments.studentNo,
      examNo: enrollments.examNo,
      documentIndex: students.documentIndex,
    })
    .from(enrollments)
    .innerJoin(students, ofItsStudent)
    .where(
      and(
        eq(enrollments.schoolId, schoolId),
        eq(enrollments.taskId, taskId),
        or(
          inArray(enrollments.studentNo, [...numbers]),
          inArray(enrollments.examNo, [...numbers]),
          inArray(
            students.documentIndex,
            [...byDocument.values()].map(({ index }) => index),
          ),
        ),
      ),
    );
  const holders = new Map<string, string[]>();
  const add = (number: string | undefined, id: string) => {
    if (number) holders.set(number, [...new Set([...(holders.get(number) ?? []), id])]);
  };
  for (const row of rows) {
    add(row.studentNo, row.id);
    add(row.examNo, row.id);
    add(byDocument.get(row.documentIndex.toString("hex"))?.number, row.id);
  }
  return holders;
}
