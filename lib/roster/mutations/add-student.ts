import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { enrollments, students } from "@/db/schema/roster";
import { schools } from "@/db/schema/schools";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { blindIndex } from "@/lib/crypto/blind-index";
import { AppError } from "@/lib/errors";
import { initialFacts } from "@/lib/tasks/policy";
import { requireOpenTask } from "@/lib/tasks/rows/open-task";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { maskDocument } from "../document/document-number";
import type { CheckedRow } from "../row/check-row";
import { compareRow, ENROLLMENT_COLUMNS, isIdentityChange, STUDENT_COLUMNS } from "../row/compare";
import { isError, type RowProblem } from "../row/problem";
import type { TypedFacts } from "../schema";
import { documentColumns } from "../students/sealed-numbers";
import { checkTyped } from "../students/typed-row";
import { loadStoredRows } from "./stored-rows";

type Place = { schoolId: string; taskId: string };

/** What was typed and does not stand up to the rules, or the student who is now on the roster. */
export type Added = { problems: RowProblem[] } | { enrollmentId: string };

/**
 * Puts one student on the roster. A person whom the school knows by this document follows what is typed, save what a
 * photo was approved for.
 * @throws AppError notFound, taskNotOpen
 */
export async function addStudent(
  ctx: Ctx,
  { schoolId, taskId, values }: Place & { values: TypedFacts },
): Promise<Added> {
  const reach = requirePermission(ctx, "roster.edit", { schoolId, taskId });
  return withinReach(ctx, reach, async (tx) => {
    await requireOpenTask(tx, schoolId, taskId);
    const row = checkTyped(values, await surroundings(tx, ctx, schoolId));
    const problems = [...row.problems, ...(await clashes(tx, { schoolId, taskId }, row))];
    if (problems.some(isError)) return { problems };

    const studentId = await writePerson(tx, schoolId, row);
    const { policy } = await policyInForce(tx, schoolId, taskId);
    const facts = Object.fromEntries(ENROLLMENT_COLUMNS.map((column) => [column, row.facts[column]]));
    const [made] = await tx
      .insert(enrollments)
      .values({
        ...(facts as Pick<typeof row.facts, (typeof ENROLLMENT_COLUMNS)[number]>),
        ...{ schoolId, taskId, studentId },
        ...initialFacts(policy),
      })
      .returning({ id: enrollments.id });
    if (!made) throw new Error("the student was not written");
    await recordAudit(tx, ctx, {
      schoolId,
      taskId,
      action: "enrollment.add",
      entityType: "enrollment",
      entityId: made.id,
    });
    return { enrollmentId: made.id };
  });
}

/** What typed facts are checked against. */
export async function surroundings(tx: Tx, ctx: Ctx, schoolId: string) {
  const [school] = await tx.select().from(schools).where(eq(schools.id, schoolId));
  if (!school) throw new AppError("notFound");
  const today = ctx.clock.now().toISOString().slice(0, 10);
  return { schoolCode: school.code, schoolName: school.name, today };
}

async function clashes(tx: Tx, { schoolId, taskId }: Place, row: CheckedRow): Promise<RowProblem[]> {
  const documentIndex = blindIndex({ schoolId, field: "documentNumber" }, row.documentNumber);
  const own = documentIndex.toString("hex");
  const { studentNo } = row.facts;
  const stored = await loadStoredRows(tx, schoolId, taskId, [{ documentIndex, studentNo, codeIndex: null }]);
  const known = stored.byDocument.get(own);
  const value = maskDocument(row.documentNumber);
  const holder = studentNo && stored.studentNoHolder.get(studentNo);
  return [
    ...(known?.enrollmentId ? [{ column: "documentNumber", code: "alreadyListed", value } as const] : []),
    ...(holder && holder !== own
      ? [{ column: "studentNo", code: "studentNoTaken", value: studentNo } as const]
      : []),
    ...(known?.isApproved ? locked(compareRow(known.facts, row.facts, STUDENT_COLUMNS)) : []),
  ];
}

function locked(changes: ReturnType<typeof compareRow>): RowProblem[] {
  return changes
    .filter(isIdentityChange)
    .map(({ column, from, to }) => ({ column, code: "approvedLocked", value: to, params: { stored: from } }));
}

async function writePerson(tx: Tx, schoolId: string, { facts, documentNumber }: CheckedRow): Promise<string> {
  const document = documentColumns(schoolId, documentNumber);
  const { name, formerName, sex, birthDate, ethnicity, documentType } = facts;
  const person = { name, formerName, sex, birthDate, ethnicity, documentType };
  const [known] = await tx
    .select({ id: students.id })
    .from(students)
    .where(and(eq(students.schoolId, schoolId), eq(students.documentIndex, document.documentIndex)))
    .for("update");
  if (known) {
    await tx
      .update(students)
      .set(person)
      .where(and(eq(students.schoolId, schoolId), eq(students.id, known.id)));
    return known.id;
  }
  const [made] = await tx
    .insert(students)
    .values({ schoolId, ...person, ...document })
    .returning({ id: students.id });
  if (!made) throw new Error("the person was not written");
  return made.id;
}
