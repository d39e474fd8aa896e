import type { Texts } from "../texts";

export const students = {
  title: ["学生", "Students"],
  note: ["所有学校和任务中您能看到的学生", "The students of all schools and tasks that you may see"],
  task: ["学校与任务", "School and task"],
} as const satisfies Texts;
