import type { Ctx } from "@/lib/auth/ctx";
import { addStudent } from "@/lib/roster/mutations/add-student";
import { createTask, setTaskStatus } from "@/lib/tasks/mutations";
import { demoPolicy, NO_PHOTOS } from "../demo-tasks";
import { type PhoneTask, phonePeople } from "../phone-tasks";
import { bringPhotos } from "./photos";

type Where = { schoolId: string; task: PhoneTask; now: Date };

/** An open task whose students are listed and have done nothing yet. */
export async function openPhoneTask(ctx: Ctx, operator: Ctx, { schoolId, task, now }: Where): Promise<void> {
  const policy = demoPolicy(task, now);
  const { id: taskId } = await createTask(operator, { schoolId, facts: task.facts, policy });
  const place = { schoolId, taskId };
  await setTaskStatus(operator, { ...place, status: "open" });
  const people = await phonePeople(task);
  for (const { name, sex, documentNumber, studentNo, college, major, className, level } of people) {
    const values = { name, sex, documentNumber, studentNo, college, major, className, level };
    const added = await addStudent(operator, { ...place, values });
    if ("problems" in added) throw new Error(added.problems.map(({ code }) => code).join(", "));
  }
  if (task.hasReferences) await bringPhotos(ctx, operator, place, people, { photos: NO_PHOTOS });
}
