import { and, eq, ne, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ofItsStudent, ofItsTask } from "@/db/joins";
import { enrollments, students } from "@/db/schema/roster";
import { tasks } from "@/db/schema/tasks";
import { openField } from "@/lib/crypto/sealed-field";
import type { ColumnMapping } from "../columns/columns";
import { readGb11643 } from "../document/gb11643";
import type { Cell } from "../file/cell";
import type { CheckedRow } from "../row/check-row";
import { fits, isDamagedNumber, type Remains, remainsOf } from "../row/damaged-number";
import type { Repair } from "../schema";

type Row = CheckedRow & { rowNo: number; cells: readonly Cell[] };

/**
 * What damaged document numbers very likely were: a whole number that stands in another cell of the row, or the
 * number of the student whom the school knows by the same 学号 or 考生号 and the same name or birth date. Only where
 * there is exactly one, and it agrees with every digit that is left. By row number.
 */
export async function findRepairs(
  tx: Tx,
  schoolId: string,
  rows: readonly Row[],
  mapping: ColumnMapping,
): Promise<Map<number, Repair>> {
  const at = mapping.documentNumber;
  const repairs = new Map<number, Repair>();
  const open: { row: Row; remains: Remains }[] = [];
  if (at === undefined) return repairs;
  for (const row of rows) {
    if (!isDamagedNumber(row.cells[at])) continue;
    const remains = remainsOf(row.cells[at]);
    if (!remains) continue;
    const inRow = wholeNumber(row.cells, at, remains);
    if (inRow) repairs.set(row.rowNo, { column: "documentNumber", value: inRow, from: "row" });
    else open.push({ row, remains });
  }
  if (open.length === 0) return repairs;
  const known = await knownStudents(
    tx,
    schoolId,
    open.map(({ row }) => row),
  );
  for (const { row, remains } of open) {
    const { facts } = row;
    const numbers = known
      .filter(({ studentNo, examNo }) => isSame(studentNo, facts.studentNo) || isSame(examNo, facts.examNo))
      .filter(({ name, birthDate }) => isSame(name, facts.name) || isSame(birthDate, facts.birthDate))
      .map(({ documentNumber }) => openField({ schoolId, field: "documentNumber" }, documentNumber))
      .filter((number) => fits(number, remains));
    const [value, ...others] = new Set(numbers);
    if (value && others.length === 0)
      repairs.set(row.rowNo, { column: "documentNumber", value, from: "known" });
  }
  return repairs;
}

/** A text cell of the same row that holds a valid number beginning like the damaged one. */
function wholeNumber(cells: readonly Cell[], at: number, remains: Remains): string | null {
  const found = cells.flatMap((cell, index) => {
    const text = index === at || typeof cell !== "string" ? "" : cell.trim().toUpperCase();
    return fits(text, remains) && readGb11643(text, "9999-12-31").ok ? [text] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

const isSame = (one: string | null, other: string | null) => Boolean(one) && one === other;

async function knownStudents(tx: Tx, schoolId: string, rows: readonly Row[]) {
  const among = (values: readonly string[]): SQL =>
    sql`in (select jsonb_array_elements_text(${JSON.stringify([...new Set(values)])}::text::jsonb))`;
  const holdersOf = (those: SQL) =>
    tx
      .select({
        documentNumber: students.documentNumber,
        name: students.name,
        birthDate: students.birthDate,
        studentNo: enrollments.studentNo,
        examNo: enrollments.examNo,
      })
      .from(tasks)
      .innerJoin(enrollments, ofItsTask)
      .innerJoin(students, ofItsStudent)
      .where(and(eq(tasks.schoolId, schoolId), those));
  const numbers = rows.flatMap(({ facts }) => facts.studentNo || []);
  const exams = rows.flatMap(({ facts }) => facts.examNo || []);
  return [
    ...(await holdersOf(
      sql`${ne(enrollments.studentNo, "")} and ${enrollments.studentNo} ${among(numbers)}`,
    )),
    ...(await holdersOf(sql`${ne(enrollments.examNo, "")} and ${enrollments.examNo} ${among(exams)}`)),
  ];
}
