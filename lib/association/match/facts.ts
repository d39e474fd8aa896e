import type { schools } from "@/db/schema/schools";
import type { tasks } from "@/db/schema/tasks";
import { lastFour, normaliseDocument } from "@/lib/roster/document/document-number";
import { maskName } from "@/lib/roster/document/mask-name";
import type { EnterInput } from "../schema";
import type { FoundEnrollment } from "./find-enrollment";

type Around = { task: typeof tasks.$inferSelect; school: typeof schools.$inferSelect };

/** What a student confirms before joining; nothing that was not known to whoever typed it is spelled out. */
export type MatchedFacts = {
  schoolName: string;
  schoolCode: string;
  taskName: string;
  category: Around["task"]["category"];
  name: string;
  studentNo: string;
  documentLast4: string;
  college: string;
  major: string;
  className: string;
};

export function factsOf({ task, school }: Around, { enrollment, student }: FoundEnrollment): MatchedFacts {
  const { studentNo, college, major, className } = enrollment;
  return {
    ...placeFacts({ task, school }),
    name: maskName(student.name),
    documentLast4: student.documentLast4,
    ...{ studentNo, college, major, className },
  };
}

export function enteredFacts(around: Around, entered: EnterInput): MatchedFacts {
  const { studentNo, college, major, className } = entered;
  return {
    ...placeFacts(around),
    name: maskName(entered.name),
    documentLast4: lastFour(normaliseDocument(entered.documentNumber)),
    ...{ studentNo, college, major, className },
  };
}

const placeFacts = ({ task, school }: Around) => ({
  schoolName: school.name,
  schoolCode: school.code,
  taskName: task.name,
  category: task.category,
});
