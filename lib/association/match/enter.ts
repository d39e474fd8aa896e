import { and, eq, ne } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { enrollments, students } from "@/db/schema/roster";
import { AppError } from "@/lib/errors";
import { checkDocument } from "@/lib/roster/document/document-number";
import { documentColumns } from "@/lib/roster/students/sealed-numbers";
import { initialFacts } from "@/lib/tasks/policy";
import { isSameName } from "../policy";
import type { EnterInput } from "../schema";
import { checkedDocument } from "./checked-document";
import { findEnrollment, requireFree } from "./find-enrollment";
import type { JoinableTask } from "./open-task";

type Entering = { entered: EnterInput; accountId: string; today: string };

/**
 * What somebody who is not on the list says of themselves, where the rules let them.
 * @throws AppError notOnList (the rules do not), documentTypeRefused, documentNumberWrong, onListAlready,
 * studentNoTaken, nameDiffers (the school knows this document under another name), onlyForOneself
 */
export async function checkEntered(
  tx: Tx,
  { task, policy: { association } }: JoinableTask,
  { entered, accountId, today }: Entering,
) {
  if (!association.manualEntry) throw new AppError("notOnList");
  const place = { schoolId: task.schoolId, taskId: task.id };
  const documentNumber = checkedDocument(entered, association, today);
  const listed = await findEnrollment(tx, place, { documentNumber });
  if (listed) throw new AppError("onListAlready");
  const { studentNo } = entered;
  const numbered = and(
    eq(enrollments.schoolId, task.schoolId),
    eq(enrollments.taskId, task.id),
    ne(enrollments.studentNo, ""),
    eq(enrollments.studentNo, studentNo),
  );
  if ((await tx.$count(enrollments, numbered)) > 0) throw new AppError("studentNoTaken", { studentNo });
  const { mayActForOthers } = association;
  await requireFree(tx, place, { accountId, enrollmentId: null, mayActForOthers });
  const known = await knownPerson(tx, task.schoolId, documentNumber);
  if (known && !isSameName(known.name, entered.name)) throw new AppError("nameDiffers");
  return { documentNumber, personId: known?.id ?? null };
}

/** Puts them on the list, waiting for the school to confirm; a person whom the school knows stays as they are. */
export async function enterStudent(tx: Tx, joined: JoinableTask, entering: Entering): Promise<string> {
  const { task, policy } = joined;
  const { schoolId } = task;
  const { entered, today } = entering;
  const { documentNumber, personId } = await checkEntered(tx, joined, entering);
  const studentId = personId ?? (await writePerson(tx, schoolId, { entered, documentNumber, today }));
  const { studentNo, college, major, className } = entered;
  const [made] = await tx
    .insert(enrollments)
    .values({
      ...{ schoolId, taskId: task.id, studentId, studentNo, college, major, className },
      ...initialFacts(policy),
      standing: "toConfirm",
    })
    .returning({ id: enrollments.id });
  if (!made) throw new Error("the student was not written");
  return made.id;
}

async function knownPerson(tx: Tx, schoolId: string, documentNumber: string) {
  const { documentIndex } = documentColumns(schoolId, documentNumber);
  const [known] = await tx
    .select({ id: students.id, name: students.name })
    .from(students)
    .where(and(eq(students.schoolId, schoolId), eq(students.documentIndex, documentIndex)));
  return known ?? null;
}

type Written = { entered: EnterInput; documentNumber: string; today: string };

async function writePerson(tx: Tx, schoolId: string, { entered, documentNumber, today }: Written) {
  const { name, documentType } = entered;
  const check = checkDocument(documentNumber, documentType, today);
  const [made] = await tx
    .insert(students)
    .values({
      ...{ schoolId, name, documentType, ...documentColumns(schoolId, documentNumber) },
      sex: check.ok ? check.sex : null,
      birthDate: check.ok ? check.birthDate : null,
    })
    .returning({ id: students.id });
  if (!made) throw new Error("the person was not written");
  return made.id;
}
