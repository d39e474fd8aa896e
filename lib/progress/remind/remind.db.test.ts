import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { inSchoolScope } from "@/db/scope";
import { type Collection, collectionOf, enrollmentsOf, testPolicy } from "@/db/testing/collection";
import { openDatabase, rowsIn } from "@/db/testing/database";
import { associateAll } from "@/db/testing/reminded";
import { later, staffMember } from "@/db/testing/staff-member";
import type { Ctx } from "@/lib/auth/ctx";
import type { DemoPerson } from "@/lib/demo/people";
import { applyToSelection } from "@/lib/roster/mutations/bulk";
import { freezeSelection } from "@/lib/roster/mutations/select";
import { NO_FILTERS } from "@/lib/roster/search-params";
import { setTaskStatus } from "@/lib/tasks/mutations";
import { MISSING, type MissingBucket } from "../policy";
import { previewReminder } from "./preview";
import type { Segment } from "./recipients";
import { sendReminder } from "./send";

const connection = openDatabase();
const STUDENTS = 10;
const EVERY_DAYS = 3;
const DAY_SECONDS = 86_400;

let at: Collection & { people: DemoPerson[] };

beforeEach(async () => {
  const policy = testPolicy((rules) => ({ ...rules, reminders: { everyDays: EVERY_DAYS } }));
  at = await collectionOf(connection, STUDENTS, policy);
});

const segment = (
  buckets: readonly MissingBucket[] = ["readyToShoot"],
  college: string | null = null,
): Segment => ({
  ...{ ...at.place, buckets, college, selectionId: null },
});

async function remind(ctx: Ctx, wanted = segment(), text = "请尽快完成图像采集。"): Promise<number> {
  const { recipients } = await previewReminder(ctx, wanted);
  return (await sendReminder(ctx, { ...wanted, text, expected: recipients })).recipients;
}

const outbox = () =>
  rowsIn<{ state: string; n: number }>(
    connection.db,
    [at.school.id],
    sql`select state, count(*)::int as n from messages where task_id = ${at.place.taskId} group by 1`,
  );

describe("a reminder", () => {
  it("waits in the outbox for everybody of the segment, each with an audit row", async () => {
    await associateAll(at);
    expect(await remind(at.operator)).toBe(STUDENTS);
    expect(await outbox()).toEqual([{ state: "waiting", n: STUDENTS }]);
    const audit = await rowsIn<{ action: string; n: number }>(
      connection.db,
      [at.school.id],
      sql`select action, count(*)::int as n from audit_events
        where action in ('reminder.send', 'enrollment.remind') group by 1 order by 1`,
    );
    expect(audit).toEqual([
      { action: "enrollment.remind", n: STUDENTS },
      { action: "reminder.send", n: 1 },
    ]);
  });

  it("goes to nobody without a bound account, and says how many that are", async () => {
    const wanted = segment(["notAssociated"]);
    expect(await previewReminder(at.operator, wanted)).toMatchObject({
      ...{ recipients: 0, notAssociated: STUDENTS, remindedLately: 0, everyDays: EVERY_DAYS },
    });
    await expect(remind(at.operator, wanted)).rejects.toMatchObject({ code: "nobodyToRemind" });
    expect(await outbox()).toEqual([]);
  });

  it("leaves alone who was reminded within the days of the task's rules, and no longer", async () => {
    await associateAll(at);
    await remind(at.operator);
    const counts = async (ctx: Ctx) => {
      const { recipients, remindedLately } = await previewReminder(ctx, segment());
      return { recipients, remindedLately };
    };
    expect(await counts(at.operator)).toEqual({ recipients: 0, remindedLately: STUDENTS });
    await expect(remind(at.operator)).rejects.toMatchObject({ code: "nobodyToRemind" });
    expect(await counts(later(at.operator, EVERY_DAYS * DAY_SECONDS - 60))).toMatchObject({ recipients: 0 });
    const after = later(at.operator, EVERY_DAYS * DAY_SECONDS + 60);
    expect(await counts(after)).toEqual({ recipients: STUDENTS, remindedLately: 0 });
    expect(await remind(after)).toBe(STUDENTS);
  });

  it("sent twice at the same time reaches everybody once", async () => {
    await associateAll(at);
    const wanted = { ...segment(), text: "请尽快完成图像采集。", expected: STUDENTS };
    const both = await Promise.allSettled([
      sendReminder(at.operator, wanted),
      sendReminder(at.operator, wanted),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await outbox()).toEqual([{ state: "waiting", n: STUDENTS }]);
  });

  it("is not sent to another number than was seen", async () => {
    await associateAll(at);
    const wanted = { ...segment(), text: "请尽快完成图像采集。", expected: STUDENTS - 1 };
    await expect(sendReminder(at.operator, wanted)).rejects.toMatchObject({
      ...{ code: "remindersChanged", params: { found: STUDENTS, expected: STUDENTS - 1 } },
    });
  });

  it("carries no document or phone number, and is not sent while the task is not open", async () => {
    await associateAll(at);
    await expect(remind(at.operator, segment(), "请致电 13800138000 办理采集。")).rejects.toMatchObject({
      code: "noteForbidden",
    });
    await setTaskStatus(at.operator, { ...at.place, status: "paused" });
    await expect(remind(at.operator)).rejects.toMatchObject({ code: "taskNotOpen" });
  });

  it("goes to those of a selection who have something to do themselves, and to nobody else", async () => {
    await associateAll(at);
    const ids = [...(await enrollmentsOf(at)).values()].slice(0, 3).map(({ id }) => id);
    const choose = (chosen: string[]) =>
      freezeSelection(at.operator, { ...at.place, filters: NO_FILTERS, ids: chosen });
    const { schoolId } = at.place;
    const { selectionId: exempted } = await choose(ids.slice(0, 1));
    const exempting = { schoolId, selectionId: exempted, action: "exempt" as const, reason: "已有照片" };
    await applyToSelection(at.operator, { ...exempting, expected: 1 });
    const { selectionId, size } = await choose(ids);
    expect(size).toBe(3);
    const wanted = { ...segment(MISSING), selectionId };
    expect(await previewReminder(at.operator, wanted)).toMatchObject({ recipients: 2, notAssociated: 0 });
    expect(await remind(at.operator, wanted)).toBe(2);
    expect(await outbox()).toEqual([{ state: "waiting", n: 2 }]);
    await expect(remind(at.operator, wanted)).rejects.toMatchObject({ code: "nobodyToRemind" });
  });

  it("of a college's person reaches the own college only", async () => {
    await associateAll(at);
    const [college = "", other = ""] = [...new Set(at.people.map((person) => person.college))];
    const viewer = await staffMember(connection.db, {
      ...{ role: "collegeViewer" as const, schoolId: at.school.id, college },
    });
    const mine = at.people.filter((person) => person.college === college).length;
    await expect(remind(viewer, segment(["readyToShoot"], other))).rejects.toMatchObject({
      code: "notFound",
    });
    expect(await remind(viewer)).toBe(mine);
    const reached = await inSchoolScope(connection.db, [at.school.id], 0, (tx) =>
      tx.execute(sql`select distinct e.college from messages m
        join enrollments e on e.school_id = m.school_id and e.id = m.enrollment_id`),
    );
    expect([...reached]).toEqual([{ college }]);
  });
});
