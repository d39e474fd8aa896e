import type { DemoPerson } from "@/lib/demo/people";
import { phonePeople, phoneTasks } from "@/lib/demo/phone-tasks";
import { listIdentities } from "@/lib/demo/portraits";
import type { PresetName } from "@/lib/tasks/schema";

/** The demo's open task of a preset with the first three people of its list, each with portraits. */
export async function phoneTask(preset: PresetName) {
  const task = phoneTasks(new Date().getUTCFullYear()).find((one) => one.preset === preset);
  if (!task) throw new Error(`the demo has no task of ${preset}`);
  const [[one, other, third], [face, otherFace, thirdFace]] = await Promise.all([
    phonePeople(task),
    listIdentities(),
  ]);
  if (!one || !other || !third || !face || !otherFace || !thirdFace)
    throw new Error("three people are needed");
  return {
    name: task.facts.name,
    one: { ...one, ...face },
    other: { ...other, ...otherFace },
    third: { ...third, ...thirdFace },
  };
}

export type PhonePerson = DemoPerson & Awaited<ReturnType<typeof phoneTask>>["one"];
