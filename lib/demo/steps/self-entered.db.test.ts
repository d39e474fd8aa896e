import { expect, it } from "vitest";
import { collectionOf } from "@/db/testing/collection";
import { openDatabase } from "@/db/testing/database";
import { taskProgress } from "@/lib/progress/queries";
import { demoTasks } from "../demo-tasks";
import { enterThemselves } from "./self-entered";

it("the demo has people who typed themselves in and wait to be confirmed, beside those of the roster", async () => {
  const at = await collectionOf(openDatabase(), 2);
  const task = demoTasks(2026).find(({ selfEntered }) => selfEntered > 0);
  if (!task) throw new Error("no demo task has such people");
  await enterThemselves(at.operator, at.place, task, 2);
  expect((await taskProgress(at.operator, at.place)).total).toEqual({
    toConfirm: task.selfEntered,
    associated: task.selfEntered,
    notAssociated: 2,
  });
});
