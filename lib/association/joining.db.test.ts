import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { enrollments } from "@/db/schema/roster";
import { inSchoolScope } from "@/db/scope";
import { enrollmentsOf, testPolicy } from "@/db/testing/collection";
import { auditOf, openDatabase } from "@/db/testing/database";
import { joiningAs, type Newcomer, newcomer, typedBy } from "@/db/testing/newcomer";
import { asNow, confirmTexts, newPhone } from "@/db/testing/student";
import { clockAt } from "@/lib/auth/ctx";
import type { StudentCtx } from "@/lib/auth/own-enrollment";
import { writeTestCode } from "@/lib/roster/collection-code/read-code";
import { maskName } from "@/lib/roster/document/mask-name";
import { applyToStudent } from "@/lib/roster/mutations/bulk";
import { setTaskStatus } from "@/lib/tasks/mutations";
import { associate } from "./mutations/associate";
import { matchEntered, matchStudent } from "./mutations/match";
import type { MatchInput } from "./schema";

const connection = openDatabase();

const tryAs = (at: Newcomer, typed: MatchInput, ctx: StudentCtx = at.phone.ctx) =>
  matchStudent(ctx, { ...at.place, typed });

async function join(at: Newcomer, typed: MatchInput = at.typed, ctx: StudentCtx = at.phone.ctx) {
  const { ticket } = await tryAs(at, typed, ctx);
  return associate(ctx, { ...at.place, ticket });
}

const rowOf = async (at: Newcomer, { studentNo } = at.person) => {
  const row = (await enrollmentsOf(at)).get(studentNo);
  if (!row) throw new Error("the student is on the list");
  return row;
};

/** Somebody else's phone, with the texts confirmed. */
async function stranger(at: Newcomer) {
  const phone = await newPhone(connection);
  await confirmTexts(phone, at.place);
  return phone.ctx;
}

const act = async (at: Newcomer, action: "exempt" | "withdraw") =>
  applyToStudent(at.operator, {
    ...{ schoolId: at.place.schoolId, enrollmentId: (await rowOf(at)).id, action, reason: "核对" },
  });

describe("joining by name and document number", () => {
  it("shows masked facts, joins on confirmation, and is the same on another phone of the account", async () => {
    const at = await newcomer(connection);
    const match = await tryAs(at, at.typed);
    expect(match).toMatchObject({ isAlreadyYours: false });
    expect(match.facts).toMatchObject({ studentNo: at.person.studentNo, name: maskName(at.person.name) });
    expect(JSON.stringify(match)).not.toContain(at.person.documentNumber);
    const { enrollmentId } = await associate(at.phone.ctx, { ...at.place, ticket: match.ticket });
    expect(enrollmentId).toBe((await rowOf(at)).id);
    expect((await rowOf(at)).bucket).toBe("readyToShoot");
    expect(await auditOf(connection.db, enrollmentId)).toEqual(["enrollment.associate"]);
    const again = await asNow(connection, at.phone.token);
    expect(again.actor.enrollments).toEqual([{ ...at.place, enrollmentId }]);
    expect(await tryAs(at, at.typed, again)).toMatchObject({ isAlreadyYours: true });
    expect(await join(at, at.typed, again)).toEqual({ enrollmentId });
    expect(await auditOf(connection.db, enrollmentId)).toHaveLength(1);
  });

  it.each<[string, (at: Newcomer) => MatchInput, string]>([
    ["a field left out", ({ typed }) => ({ name: typed.name }), "invalid"],
    [
      "a wrong check character",
      ({ typed }) => ({ ...typed, documentNumber: "420106200301011238" }),
      "documentNumberWrong",
    ],
    [
      "no such day",
      ({ typed }) => ({ ...typed, documentNumber: "420106200302304567" }),
      "documentNumberWrong",
    ],
    ["another name", ({ typed, other }) => ({ ...typed, name: `${other.name}甲` }), "nameDiffers"],
    [
      "nobody of the list",
      ({ typed }) => ({ ...typed, documentNumber: "420106200301011239" }),
      "notOnListMayEnter",
    ],
  ])("refuses %s", async (_, typed, code) => {
    const at = await newcomer(connection);
    await expect(tryAs(at, typed(at))).rejects.toMatchObject({ code });
  });

  it("refuses other documents where the rules do, and says that nobody may enter themselves", async () => {
    const strict = testPolicy((policy) => ({
      ...policy,
      association: { ...policy.association, otherDocuments: false, manualEntry: false },
    }));
    const at = await newcomer(connection, strict);
    const passport = { name: "甲", documentType: "passport", documentNumber: "EA1234567" } as const;
    await expect(tryAs(at, passport)).rejects.toMatchObject({ code: "documentTypeRefused" });
    const nobody = { name: "甲", documentNumber: "420106200301011239" };
    await expect(tryAs(at, nobody)).rejects.toMatchObject({ code: "notOnList" });
    const typed = { ...nobody, documentType: "residentId" as const, studentNo: "", college: "" };
    const entered = { ...typed, major: "", className: "" };
    await expect(matchEntered(at.phone.ctx, { ...at.place, entered })).rejects.toMatchObject({
      code: "notOnList",
    });
  });

  it("refuses what the task's state and the unread texts forbid", async () => {
    const at = await newcomer(connection);
    const { ctx } = await newPhone(connection);
    await expect(tryAs(at, at.typed, ctx)).rejects.toMatchObject({
      code: "agreementsMissing",
      params: { count: 1, titles: "图像采集服务协议" },
    });
    const days = 24 * 60 * 60 * 1000;
    const early = { ...at.phone.ctx, clock: clockAt(-900 * days) };
    await expect(tryAs(at, at.typed, early)).rejects.toMatchObject({ code: "taskNotYetOpen" });
    const late = { ...at.phone.ctx, clock: clockAt(900 * days) };
    await expect(tryAs(at, at.typed, late)).rejects.toMatchObject({ code: "taskOver" });
    await setTaskStatus(at.operator, { ...at.place, status: "paused" });
    await expect(tryAs(at, at.typed)).rejects.toMatchObject({ code: "taskPaused" });
    await setTaskStatus(at.operator, { ...at.place, status: "closed" });
    await expect(tryAs(at, at.typed)).rejects.toMatchObject({ code: "taskOver" });
  });

  it("leaves a student in the first account's hands, also where two confirm at the same time", async () => {
    const at = await newcomer(connection);
    const rival = await stranger(at);
    const [mine, theirs] = [await tryAs(at, at.typed), await tryAs(at, at.typed, rival)];
    const ends = await Promise.allSettled([
      associate(at.phone.ctx, { ...at.place, ticket: mine.ticket }),
      associate(rival, { ...at.place, ticket: theirs.ticket }),
    ]);
    expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = ends.find((end) => end.status === "rejected");
    expect(refused?.status === "rejected" && refused.reason).toMatchObject({ code: "heldByOther" });
    await expect(join(at, at.typed, await stranger(at))).rejects.toMatchObject({ code: "heldByOther" });
  });

  it("takes a ticket only from the account it was given to, for ten minutes, and as it was given", async () => {
    const at = await newcomer(connection);
    const { ticket } = await tryAs(at, at.typed);
    const confirm = (ctx: StudentCtx, text = ticket) => associate(ctx, { ...at.place, ticket: text });
    for (const refused of [
      async () => confirm(await stranger(at)),
      () => confirm(at.phone.ctx, ticket.replace(/.{9}$/, "AAAAAAAAA")),
      () => confirm({ ...at.phone.ctx, clock: clockAt(10 * 60_000) }),
    ])
      await expect(refused()).rejects.toMatchObject({ code: "matchExpired" });
  });

  it("refuses who was collected already, or has left the list", async () => {
    const at = await newcomer(connection);
    await act(at, "exempt");
    await expect(tryAs(at, at.typed)).rejects.toMatchObject({ code: "alreadyCollected" });
    await act(at, "withdraw");
    await expect(tryAs(at, at.typed)).rejects.toMatchObject({ code: "notOnList" });
  });
});

describe("entering oneself", () => {
  const entered = {
    ...{ name: "阿卜杜·热合曼", documentType: "residentId" as const, documentNumber: "420106200301011239" },
    ...{ studentNo: "99000001", college: "文学院", major: "英语", className: "" },
  };

  it("waits for the school's confirmation, and is refused where somebody is on the list already", async () => {
    const at = await newcomer(connection);
    const { ctx } = at.phone;
    const { ticket, facts } = await matchEntered(ctx, { ...at.place, entered });
    expect(facts).toMatchObject({ name: "阿*****曼", documentLast4: "1239", college: "文学院" });
    await associate(ctx, { ...at.place, ticket });
    const row = await rowOf(at, { ...at.person, studentNo: entered.studentNo });
    expect(row.bucket).toBe("toConfirm");
    const again = (change: object) => matchEntered(ctx, { ...at.place, entered: { ...entered, ...change } });
    await expect(again({})).rejects.toMatchObject({ code: "onListAlready" });
    const passport = { documentType: "passport", documentNumber: "EA1234567" };
    await expect(again(passport)).rejects.toMatchObject({ code: "studentNoTaken" });
    await expect(again({ documentNumber: "420106200301011238" })).rejects.toMatchObject({
      code: "documentNumberWrong",
    });
  });
});

describe("joining by 采集码", () => {
  const rules = joiningAs("qcCollectionCode");

  it("keeps the code as it was read, and lets nobody act for others", async () => {
    const at = await newcomer(connection, rules);
    const { enrollmentId } = await join(at);
    const [row] = await inSchoolScope(connection.db, [at.place.schoolId], 0, (tx) =>
      tx
        .select()
        .from(enrollments)
        .where(and(eq(enrollments.schoolId, at.place.schoolId), eq(enrollments.id, enrollmentId))),
    );
    expect(row).toMatchObject({ code: "real", association: "associated" });
    expect(row?.collectionCode).not.toContain("TXCJM1");
    const ofOther = typedBy(at.other, at.school);
    await expect(tryAs(at, ofOther)).rejects.toMatchObject({ code: "onlyForOneself" });
  });

  it.each<[string, (at: Newcomer) => Partial<MatchInput>, string]>([
    ["another name", () => ({ name: "王小明" }), "codeOtherName"],
    ["another 学号", () => ({ studentNo: "20990001" }), "codeOtherStudentNo"],
    ["another end of the number", () => ({ documentLast4: "000X" }), "codeOtherDocument"],
    [
      "a changed code",
      ({ typed }) => ({ collectionCode: { text: `${typed.collectionCode.text}x` } }),
      "codeDamaged",
    ],
    ["something else", () => ({ collectionCode: { text: "https://www.chsi.com.cn" } }), "codeUnknown"],
    [
      "a code of another school",
      (at) => ({ collectionCode: codeOf(at, { yxdm: "10486" }) }),
      "codeOfOtherSchool",
    ],
    ["a code without 学号", (at) => ({ collectionCode: codeOf(at, { xh: "0" }) }), "codeStudentNoAbnormal"],
  ])("refuses %s", async (_, change, code) => {
    const at = await newcomer(connection, rules);
    await expect(tryAs(at, { ...at.typed, ...change(at) })).rejects.toMatchObject({ code });
  });

  it("refuses a code whose student is not on the list, or under other facts, and one that is taken", async () => {
    const at = await newcomer(connection, rules);
    const studentNo = "20990001";
    const unlisted = { ...at.typed, studentNo, collectionCode: codeOf(at, { xh: studentNo }) };
    await expect(tryAs(at, unlisted)).rejects.toMatchObject({ code: "notOnList" });
    const otherEnd = { documentLast4: "000X", collectionCode: codeOf(at, { zjh4: "000X" }) };
    await expect(tryAs(at, { ...at.typed, ...otherEnd })).rejects.toMatchObject({ code: "documentDiffers" });
    await join(at);
    const thief = { ...typedBy(at.other, at.school), ...at.typed };
    await expect(tryAs(at, thief, await stranger(at))).rejects.toMatchObject({ code: "heldByOther" });
  });

  it("says with the registrar's fee where a portrait was collected already", async () => {
    const at = await newcomer(connection, joiningAs("qpCollectionCode"));
    await act(at, "exempt");
    await expect(tryAs(at, at.typed)).rejects.toMatchObject({
      code: "alreadyCollectedAsk",
      params: { fee: "¥10.00" },
    });
  });
});

function codeOf({ person, school }: Newcomer, change: Partial<Parameters<typeof writeTestCode>[0]>) {
  const { name, studentNo, documentNumber } = person;
  const facts = { yxdm: school.code, yxmc: school.name, xm: maskName(name), xh: studentNo };
  return { text: writeTestCode({ ...facts, zjh4: documentNumber.slice(-4), ...change }) };
}
