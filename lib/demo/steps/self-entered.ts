import { eq } from "drizzle-orm";
import { enrollments } from "@/db/schema/roster";
import { inSchoolScope } from "@/db/scope";
import type { Ctx } from "@/lib/auth/ctx";
import { addStudent } from "@/lib/roster/mutations/add-student";
import type { DemoTask } from "../demo-tasks";
import { inventPeople } from "../people";

type Place = { schoolId: string; taskId: string };

/** Stands in for the phones of people whom no roster has: they typed themselves in and wait to be confirmed. */
export async function enterThemselves(
  operator: Ctx,
  place: Place,
  task: DemoTask,
  seed: number,
): Promise<void> {
  const people = inventPeople({ seed: seed + 200, count: task.selfEntered, entryYear: task.entryYear });
  for (const person of people) {
    const { name, sex, documentNumber, examNo, college, major, level } = person;
    const added = await addStudent(operator, {
      ...place,
      values: { name, sex, documentNumber, examNo, college, major, level },
    });
    if ("problems" in added) throw new Error(added.problems.map(({ code }) => code).join(", "));
    await inSchoolScope(operator.db, [place.schoolId], 0, (tx) =>
      tx
        .update(enrollments)
        .set({ standing: "toConfirm", association: "associated" })
        .where(eq(enrollments.id, added.enrollmentId)),
    );
  }
}
