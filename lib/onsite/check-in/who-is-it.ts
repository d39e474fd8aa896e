import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ofItsStudent } from "@/db/joins";
import { enrollments, students } from "@/db/schema/roster";
import { schools } from "@/db/schema/schools";
import type { CHECK_IN_WAYS } from "@/db/vocabulary";
import { findHolders } from "@/lib/intake/mutations/find-holders";
import { codeMismatch, readCode } from "@/lib/roster/collection-code/read-code";
import { codeColumns } from "@/lib/roster/students/sealed-numbers";
import type { TaskPlace } from "../schema";

type Way = (typeof CHECK_IN_WAYS)[number];

/** Why nobody was found by what was scanned; texts stand in the catalogue under `checkInUnknown.<code>`. */
export const UNKNOWN = ["nobody", "several", "codeDamaged", "codeOfOther", "codeUnread"] as const;
export type Unknown = (typeof UNKNOWN)[number];

/** Longer texts are no number of a student but a code. */
const LONGEST_NUMBER = 30;

/** The student of a task by a 采集码, a 临时拍摄码 or a 学号. */
export async function whoIsIt(
  tx: Tx,
  place: TaskPlace,
  text: string,
): Promise<{ enrollmentId: string; way: Way } | { unknown: Unknown }> {
  const code = readCode(text);
  if (code === "damaged") return { unknown: "codeDamaged" };
  const known = await byCode(tx, place, text);
  if (known) return { enrollmentId: known, way: "collectionCode" };
  if (code === null && text.length > LONGEST_NUMBER) return { unknown: "codeUnread" };
  const number = (code?.xh ?? text).normalize("NFKC").trim().toUpperCase();
  const holders = await findHolders(tx, place.schoolId, place.taskId, [number]);
  const [enrollmentId, another] = holders.get(number) ?? [];
  if (another) return { unknown: "several" };
  if (!enrollmentId) return { unknown: code ? "codeOfOther" : "nobody" };
  const found = await factsOf(tx, place, enrollmentId);
  if (!found) return { unknown: "nobody" };
  if (!code) return { enrollmentId, way: found.code === "temporary" ? "temporaryCode" : "studentNo" };
  const isOther = codeMismatch(code, { ...found, last4: found.documentLast4 }) !== null;
  return isOther ? { unknown: "codeOfOther" } : { enrollmentId, way: "collectionCode" };
}

async function byCode(tx: Tx, { schoolId, taskId }: TaskPlace, text: string): Promise<string | null> {
  const { collectionCodeIndex } = codeColumns(schoolId, text);
  const [row] = await tx
    .select({ id: enrollments.id })
    .from(enrollments)
    .where(
      and(
        eq(enrollments.schoolId, schoolId),
        eq(enrollments.taskId, taskId),
        eq(enrollments.collectionCodeIndex, collectionCodeIndex),
      ),
    );
  return row?.id ?? null;
}

async function factsOf(tx: Tx, { schoolId }: TaskPlace, enrollmentId: string) {
  const [row] = await tx
    .select({
      schoolCode: schools.code,
      name: students.name,
      studentNo: enrollments.studentNo,
      documentLast4: students.documentLast4,
      code: enrollments.code,
    })
    .from(enrollments)
    .innerJoin(students, ofItsStudent)
    .innerJoin(schools, eq(schools.id, enrollments.schoolId))
    .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, enrollmentId)));
  return row ?? null;
}
