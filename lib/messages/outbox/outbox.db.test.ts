import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { inSchoolScope } from "@/db/scope";
import { bringCaptures, type Collection, collectionOf } from "@/db/testing/collection";
import { auditOf, openDatabase, rowsIn } from "@/db/testing/database";
import { applyNow, claim, decideCard, newReviewer } from "@/db/testing/reviewed";
import { asNow, holding, newPhone, type Phone } from "@/db/testing/student";
import type { Own } from "@/db/testing/student-photo";
import { logIn } from "@/lib/accounts/login/log-in";
import { clockAt, systemCtx } from "@/lib/auth/ctx";
import type { DemoPerson } from "@/lib/demo/people";
import { wechatMessenger } from "../platform/wechat";
import { wechatStandIn } from "../testing/wechat-stand-in";
import { allowMessages, listPermissions } from "./allow";
import { sendDue } from "./send-due";
import { exportUnreached, listUnreached } from "./unreached";

const connection = openDatabase();
const machine = (ms = 0) => systemCtx(connection.db, "message.send", "all", clockAt(ms));

let wechat: Awaited<ReturnType<typeof wechatStandIn>>;
let at: Collection & { people: DemoPerson[] };
let own: Phone & Own;

beforeEach(async () => {
  wechat = await wechatStandIn();
  at = await collectionOf(connection, 1);
  const openid = `o-${at.school.code}`;
  const { token } = await logIn(connection.db, { channel: "wechat", subject: openid, client: "miniProgram" });
  const phone = { token, ctx: await asNow(connection, token) };
  own = await holding(connection, phone, at.place, at.people[0]?.studentNo ?? "");
});
afterEach(() => wechat.stop());

const messenger = () =>
  wechatMessenger({
    ...{ url: wechat.url, appId: "wx-test", secret: "secret", edition: "formal" },
    templates: { review: "TPL-REVIEW" },
  });

async function reject(): Promise<void> {
  await bringCaptures(at, at.people);
  const reviewer = await newReviewer(at);
  for (const card of await claim(reviewer)) await decideCard(reviewer, card, "blur");
  expect(await outbox()).toEqual([]);
  await applyNow(reviewer);
}

const outbox = () =>
  rowsIn<{ state: string; failure: string | null; kind: string }>(
    ...([connection.db, [at.school.id]] as const),
    sql`select kind, state, failure from messages where task_id = ${at.place.taskId} order by created_at`,
  );
const unused = async () =>
  (await rowsIn(connection.db, [at.school.id], sql`select 1 from message_permissions where used_at is null`))
    .length;
const allow = () => allowMessages(own.ctx, { ...own, templates: ["review"] });

describe("a message of a result", () => {
  it("is written when the decision takes effect, and sent for one permission", async () => {
    await allow();
    expect(await listPermissions(own.ctx, own)).toContainEqual({ template: "review", left: 1 });
    await reject();
    expect(await outbox()).toEqual([{ kind: "rejected", state: "waiting", failure: null }]);
    await sendDue(machine(), messenger());
    expect(await outbox()).toEqual([{ kind: "rejected", state: "sent", failure: null }]);
    expect(wechat.received).toMatchObject([
      { touser: `o-${at.school.code}`, data: { phrase2: { value: "审核未通过" } } },
    ]);
    expect(await unused()).toBe(0);
    await sendDue(machine(3_600_000), messenger());
    expect(wechat.received).toHaveLength(1);
  });

  it("nobody allowed stands on the list of those to be told in another way", async () => {
    await reject();
    // Nothing is connected here: what waits stands in the list until a messenger has tried it.
    expect(await listUnreached(at.operator, at.place)).toMatchObject([{ failure: "notConnected" }]);
    await sendDue(machine(), messenger());
    expect(wechat.received).toEqual([]);
    expect(await listUnreached(at.operator, at.place)).toMatchObject([
      { kind: "rejected", failure: "noPermission", studentNo: at.people[0]?.studentNo },
    ]);
    expect(await exportUnreached(at.operator, at.place)).toHaveLength(1);
    expect(await auditOf(connection.db, at.place.taskId)).toContain("message.exportUnreached");
  });

  it("whose permission was used up elsewhere fails and spends it; bad data does not", async () => {
    await allow();
    await reject();
    wechat.answerNext(43101);
    await sendDue(machine(), messenger());
    expect([(await outbox())[0], await unused()]).toMatchObject([{ state: "failed", failure: "43101" }, 0]);
  });

  it("is tried again later while the platform is busy, and not for ever", async () => {
    await allow();
    await reject();
    wechat.answerNext(-1);
    await sendDue(machine(), messenger());
    expect(await outbox()).toMatchObject([{ state: "waiting", failure: "-1" }]);
    expect(await sendDue(machine(), messenger())).toBe(0);
    wechat.answerNext(-1, -1, -1, -1, -1);
    for (let turn = 1; turn <= 5; turn++) await sendDue(machine(turn * 24 * 3_600_000), messenger());
    expect(await outbox()).toMatchObject([{ state: "failed", failure: "-1" }]);
    expect(await unused()).toBe(1);
  });

  it("by two workers at once is sent once", async () => {
    await allow();
    await allow();
    await reject();
    await Promise.all([sendDue(machine(), messenger()), sendDue(machine(), messenger())]);
    expect(wechat.received).toHaveLength(1);
  });

  it("that is a week old, or whose student has no WeChat, is not sent", async () => {
    await allow();
    await reject();
    await sendDue(machine(8 * 24 * 3_600_000), messenger());
    expect(await outbox()).toMatchObject([{ state: "failed", failure: "tooLate" }]);
    await inSchoolScope(connection.db, [at.school.id], 0, (tx) =>
      tx.execute(sql`update messages set state = 'waiting', next_try_at = app_now();
        update associations set ended_at = app_now()`),
    );
    const other = await newPhone(connection);
    await holding(connection, other, at.place, at.people[0]?.studentNo ?? "");
    await sendDue(machine(), messenger());
    expect(await outbox()).toMatchObject([{ state: "failed", failure: "noWechat" }]);
    expect(wechat.received).toEqual([]);
  });
});
