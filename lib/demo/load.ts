import { eq } from "drizzle-orm";
import { installation } from "@/db/schema/platform";
import { schools } from "@/db/schema/schools";
import { inSchoolScope } from "@/db/scope";
import type { Ctx } from "@/lib/auth/ctx";
import { requestGold } from "@/lib/review/gold/request";
import { createTask, setTaskStatus } from "@/lib/tasks/mutations";
import type { PresetName } from "@/lib/tasks/schema";
import type { DemoSchoolCode } from "./accounts";
import { actingAs } from "./acting-as";
import { type DemoTask, demoPolicy, demoTasks } from "./demo-tasks";
import { PHONE_SCHOOL, phoneTasks } from "./phone-tasks";
import { answerBatch } from "./steps/answer";
import { correctApproved } from "./steps/correct";
import { deliverBatch } from "./steps/deliver";
import { markAssociated } from "./steps/facts";
import { spreadOverTime } from "./steps/history";
import { payFees } from "./steps/money";
import { planShoots } from "./steps/onsite";
import { openPhoneTask } from "./steps/phone-task";
import { bringPhotos } from "./steps/photos";
import { compareRecentBills } from "./steps/platform-books";
import { decideWaiting } from "./steps/review";
import { importPeople, leaveSupplement } from "./steps/roster";
import { enterThemselves } from "./steps/self-entered";

/**
 * Job `demo.load`: fills the demo through the same doors that people use (files, imports, decisions), so that it
 * shows what the product really does. Each task is remembered when it is done; a repeated job goes on after it.
 */
export async function loadDemo(ctx: Ctx): Promise<void> {
  const now = ctx.clock.now();
  const operator = await actingAs(ctx.db, "operator");
  for (const [index, task] of demoTasks(now.getUTCFullYear()).entries()) {
    if (await isDone(ctx, index)) continue;
    await loadTask(ctx, operator, task, now, index);
    await ctx.db.insert(installation).values({ key: doneKey(index), value: true });
  }
  const { id: schoolId } = await schoolOf(ctx, PHONE_SCHOOL.code);
  for (const task of phoneTasks(now.getUTCFullYear())) {
    if (await isDone(ctx, task.preset)) continue;
    await openPhoneTask(ctx, operator, { schoolId, task, now });
    await ctx.db.insert(installation).values({ key: doneKey(task.preset), value: true });
  }
  await compareRecentBills(ctx, now);
  await ctx.db
    .update(installation)
    .set({ value: { loaded: true } })
    .where(eq(installation.key, "demo"));
}

async function loadTask(ctx: Ctx, operator: Ctx, task: DemoTask, now: Date, index: number): Promise<void> {
  const school = await schoolOf(ctx, task.school);
  const policy = demoPolicy(task, now);
  const { id: taskId } = await createTask(operator, { schoolId: school.id, facts: task.facts, policy });
  const place = { schoolId: school.id, taskId };
  if (task.status === "draft") return;

  await setTaskStatus(operator, { ...place, status: "open" });
  const where = { ...place, school, task, seed: index + 1 };
  const people = await importPeople(operator, where);
  await markAssociated(ctx, place, task);
  await payFees(ctx, place, policy, now);
  await bringPhotos(ctx, operator, place, people, task);
  await decideWaiting(ctx, place, task.photos);
  if (task.gold) await requestGold(await actingAs(ctx.db, "lead"), { ...place, count: task.gold });
  // Graduates are photographed on site too.
  if (task.preset === "qcCollectionCode") await planShoots(ctx, operator, place, now);
  await enterThemselves(operator, place, task, where.seed);
  await spreadOverTime(ctx, place);
  if (task.corrected) await correctApproved(ctx, place);
  if (task.supplement) await leaveSupplement(operator, where, people);
  if (task.photos.seal) await deliverBatch(operator, place, task.facts.name);
  if (task.photos.answered) await answerBatch(operator, place);
  if (task.status !== "open") await setTaskStatus(operator, { ...place, status: task.status });
}

async function schoolOf(ctx: Ctx, code: DemoSchoolCode) {
  const [school] = await inSchoolScope(ctx.db, "all", 0, (tx) =>
    tx.select().from(schools).where(eq(schools.code, code)),
  );
  if (!school) throw new Error(`the demo school ${code} is missing`);
  return school;
}

async function isDone(ctx: Ctx, task: number | PresetName): Promise<boolean> {
  const rows = await ctx.db
    .select()
    .from(installation)
    .where(eq(installation.key, doneKey(task)));
  return rows.length > 0;
}

function doneKey(task: number | PresetName): string {
  return `demo.task.${task}`;
}
