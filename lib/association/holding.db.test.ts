import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { enrollments } from "@/db/schema/roster";
import { inSchoolScope } from "@/db/scope";
import { collectionOf, enrollmentsOf, picture, testPolicy, uploadPhotos } from "@/db/testing/collection";
import { auditOf, openDatabase, rowsIn } from "@/db/testing/database";
import { joiningAs, type Newcomer, newcomer } from "@/db/testing/newcomer";
import { plainEngine } from "@/db/testing/plain-engine";
import { staffMember } from "@/db/testing/staff-member";
import { asNow, holding, newPhone } from "@/db/testing/student";
import { workOff } from "@/db/testing/work-off";
import { systemCtx } from "@/lib/auth/ctx";
import { ProviderUnavailableError } from "@/lib/imaging/compare/providers/provider";
import type { ImagingEngine } from "@/lib/imaging/engine";
import { ownStanding } from "@/lib/intake/student/own-standing";
import { storage } from "@/lib/storage/objects";
import { listOwnTasks, requireOwnEnrollment } from "@/lib/students/own/own-tasks";
import type { Policy } from "@/lib/tasks/schema";
import { type CardReader, NOT_READ } from "./card-reader/card-reading";
import { answerDocument } from "./mutations/answer-document";
import { checkIdentity } from "./mutations/check-identity";
import { matchStudent } from "./mutations/match";
import { answerNote, writeNote } from "./mutations/notes";
import { lookAtPicture, pictureAnswer, showPicture } from "./mutations/show-picture";
import { unbindByStaff, unbindOwn } from "./mutations/unbind";
import { listNotes, listOwnNotes } from "./notes/notes";
import { objectOf } from "./pictures/place";
import { listDocuments } from "./queries";

const connection = openDatabase();

/** A newcomer who has joined. */
async function joined(policy?: Policy) {
  const at = await newcomer(connection, policy);
  const phone = await holding(connection, at.phone, at.place, at.person.studentNo);
  return { ...at, phone };
}

const setPayment = ({ place }: Newcomer, payment: "paid" | "due") =>
  inSchoolScope(connection.db, [place.schoolId], 0, (tx) => tx.update(enrollments).set({ payment }));

describe("letting go", () => {
  const until = testPolicy((policy) => ({
    ...policy,
    association: { ...policy.association, unbinding: "studentUntilPaid" },
  }));

  it("is the student's until it is paid, then support's with a reason; another account may follow", async () => {
    const at = await joined(until);
    const { enrollmentId, ctx } = at.phone;
    await setPayment(at, "paid");
    await expect(unbindOwn(ctx, { enrollmentId })).rejects.toMatchObject({ code: "unbindPaid" });
    expect(await requireOwnEnrollment(ctx, { enrollmentId })).toMatchObject({ unbindRefusal: "unbindPaid" });
    const { schoolId } = at.place;
    const support = await staffMember(connection.db, { role: "support", schoolId });
    await unbindByStaff(support, { schoolId, enrollmentId, reason: "微信号已注销" });
    expect(await auditOf(connection.db, enrollmentId)).toEqual(["enrollment.unbind"]);
    expect((await enrollmentsOf(at)).get(at.person.studentNo)?.bucket).toBe("notAssociated");
    await expect(requireOwnEnrollment(ctx, { enrollmentId })).rejects.toMatchObject({ code: "notFound" });
    expect(await listOwnTasks(await asNow(connection, at.phone.token))).toEqual([]);
    const again = unbindByStaff(support, { schoolId, enrollmentId, reason: "再次" });
    await expect(again).rejects.toMatchObject({ code: "notAssociated" });
  });

  it("goes by the rules before that", async () => {
    const free = await joined(until);
    await unbindOwn(free.phone.ctx, { enrollmentId: free.phone.enrollmentId });
    const kept = await joined(joiningAs("qpCollectionCode"));
    const letGo = unbindOwn(kept.phone.ctx, { enrollmentId: kept.phone.enrollmentId });
    await expect(letGo).rejects.toMatchObject({ code: "unbindBySupport" });
  });
});

describe("my tasks", () => {
  it("say what comes next and until when, without anything that is not masked", async () => {
    const at = await joined(joiningAs("qpCollectionCode"));
    const [task] = await listOwnTasks(at.phone.ctx);
    expect(task).toMatchObject({
      bucket: "readyToShoot",
      nextStep: "shoot",
      phase: "open",
      identity: null,
    });
    expect(JSON.stringify(task)).not.toContain(at.person.documentNumber);
    expect(JSON.stringify(task)).not.toContain(at.person.name);
  });
});

describe("an identity check", () => {
  const rules = joiningAs("qcIdNumber");
  const mayCapture = async (at: Awaited<ReturnType<typeof joined>>) =>
    (await ownStanding(at.phone.ctx, at.phone)).next !== "checkIdentity";

  it("lets nobody capture before it passed, and keeps what the service said", async () => {
    const at = await joined(rules);
    const { ctx, enrollmentId } = at.phone;
    expect(await mayCapture(at)).toBe(false);
    expect((await listOwnTasks(ctx))[0]?.nextStep).toBe("checkIdentity");
    expect(await checkIdentity(ctx, { enrollmentId, portrait: null })).toEqual({
      result: "same",
      service: "fake:ctid-simpauth-64",
    });
    expect(await mayCapture(at)).toBe(true);
    expect((await listOwnTasks(ctx))[0]?.nextStep).toBe("shoot");
    const rows = await rowsIn(
      connection.db,
      [at.place.schoolId],
      sql`select result, raw_code as raw from identity_checks where enrollment_id = ${enrollmentId}`,
    );
    expect(rows).toEqual([{ result: "same", raw: "0/0XXX" }]);
    const portrait = checkIdentity(ctx, { enrollmentId, portrait: Buffer.alloc(20_000) });
    await expect(portrait).rejects.toMatchObject({ code: "portraitWithoutConsent" });
  });

  it("is needed neither by other tasks nor for other documents", async () => {
    const at = await joined(joiningAs("qpCollectionCode"));
    expect(await mayCapture(at)).toBe(true);
    const { ctx, enrollmentId } = at.phone;
    const asked = checkIdentity(ctx, { enrollmentId, portrait: null });
    await expect(asked).rejects.toMatchObject({ code: "identityNotNeeded" });
  });
});

describe("the consent to face data", () => {
  const comparing = testPolicy((policy) => ({
    ...policy,
    faceCompare: { ...policy.faceCompare, enabled: true, consentText: "同意比对", assessmentRecord: "PIA" },
  }));
  const scored = plainEngine({
    compare: { status: "scored", raw: 1, engine: "plain", score: 90, mayIntercept: true },
  });

  async function photographed(at: Awaited<ReturnType<typeof joined>>) {
    const files = [{ name: `${at.person.studentNo}.jpg`, bytes: await picture(1) }];
    for (const kind of ["reference", "capture"] as const) {
      await uploadPhotos(at, files, kind);
      await workOff(connection, scored);
    }
    const { schoolId } = at.place;
    const [row] = await rowsIn<{ status: string; prints: number }>(
      connection.db,
      [schoolId],
      sql`select s.compare_status as status, (select count(*)::int from face_prints) as prints from submissions s`,
    );
    return row;
  }

  const declineFaces = async ({ phone, place }: Awaited<ReturnType<typeof joined>>) => {
    const faceData = (await listDocuments(phone.ctx, place)).find(({ kind }) => kind === "faceData");
    const { textHash = "" } = faceData ?? {};
    await answerDocument(phone.ctx, { ...place, kind: "faceData", textHash, agrees: false });
  };

  it("has faces compared; taken back before the photo, a person decides alone", async () => {
    expect(await photographed(await joined(comparing))).toEqual({ status: "scored", prints: 2 });
    const without = await joined(comparing);
    await declineFaces(without);
    expect(await photographed(without)).toEqual({ status: "off", prints: 0 });
  });

  it("taken back afterwards erases what was kept, and never stands in the way", async () => {
    const at = await joined(comparing);
    await photographed(at);
    await declineFaces(at);
    const prints = await rowsIn(connection.db, [at.place.schoolId], sql`select 1 from face_prints`);
    expect(prints).toEqual([]);
    const own = await requireOwnEnrollment(at.phone.ctx, { enrollmentId: at.phone.enrollmentId });
    expect(own).toMatchObject({ faceConsent: "declined", missingDocuments: 0 });
  });

  it("is the only text that can be refused; one that has changed is asked for again", async () => {
    const at = await joined(comparing);
    const agreement = (await listDocuments(at.phone.ctx, at.place)).find(({ kind }) => kind === "agreement");
    const { textHash = "" } = agreement ?? {};
    const refused = answerDocument(at.phone.ctx, { ...at.place, kind: "agreement", textHash, agrees: false });
    await expect(refused).rejects.toMatchObject({ code: "agreementNeeded" });
    const other = "0".repeat(64);
    const changed = answerDocument(at.phone.ctx, {
      ...{ ...at.place, kind: "agreement", textHash: other, agrees: true },
    });
    await expect(changed).rejects.toMatchObject({ code: "changedMeanwhile" });
  });
});

describe("a picture that is shown", () => {
  const read = (text: string | null): ImagingEngine => ({
    ...plainEngine(),
    readCode: async () => ({ ok: true, code: text === null ? null : { text, step: "zxing" } }),
  });

  async function shown(at: Newcomer, kind: "code" | "cardFront" | "cardBack", engine: ImagingEngine) {
    const { pictureId } = await showPicture(at.phone.ctx, { ...at.place, kind, bytes: await picture(5) });
    await workOff(connection, engine);
    return pictureId;
  }

  it("of a 采集码 is read by the worker and erased; one that cannot be read says so", async () => {
    const at = await newcomer(connection, joiningAs("qcCollectionCode"));
    const tried = (pictureId: string) =>
      matchStudent(at.phone.ctx, { ...at.place, typed: { ...at.typed, collectionCode: { pictureId } } });
    const pictureId = await shown(at, "code", read(at.typed.collectionCode.text));
    const { accountId } = at.phone.ctx.actor;
    expect(await storage().exists(objectOf({ accountId, pictureId }, "picture"))).toBe(false);
    expect((await tried(pictureId)).facts.studentNo).toBe(at.person.studentNo);
    await expect(tried(await shown(at, "code", read(null)))).rejects.toMatchObject({
      code: "codePictureUnread",
    });
    await expect(tried("018f0000-0000-7000-8000-000000000000")).rejects.toMatchObject({
      code: "pictureNotReady",
    });
  });

  it("of a card has to be readable on both sides, each as itself, and is nobody else's", async () => {
    const at = await newcomer(connection, joiningAs("eZhiPai"));
    const blurred: ImagingEngine = {
      ...plainEngine(),
      checkIdCard: async () => ({
        ok: true,
        measures: [{ code: "cardSharpness", value: 3, unit: "level", limit: { min: 12 }, verdict: "block" }],
      }),
    };
    const [front, back] = [
      await shown(at, "cardFront", plainEngine()),
      await shown(at, "cardBack", plainEngine()),
    ];
    const poor = await shown(at, "cardBack", blurred);
    const tried = (cardPictures: { front: string; back: string }) =>
      matchStudent(at.phone.ctx, { ...at.place, typed: { ...at.typed, cardPictures } });
    for (const cardPictures of [
      { front, back: poor },
      { front, back: front },
    ])
      await expect(tried(cardPictures)).rejects.toMatchObject({
        code: "cardPictureBad",
        params: { side: "back" },
      });
    expect((await tried({ front, back })).facts.studentNo).toBe(at.person.studentNo);
    const other = await newcomer(connection, joiningAs("eZhiPai"));
    expect(await pictureAnswer(other.phone.ctx, { pictureId: front })).toBeNull();
  });

  it("of a card is taken only from who has read the texts, which say to whom it is sent", async () => {
    const at = await newcomer(connection, joiningAs("eZhiPai"));
    const stranger = await newPhone(connection);
    const show = (kind: "code" | "cardFront") =>
      showPicture(stranger.ctx, { ...at.place, kind, bytes: Buffer.from("x") });
    await expect(show("cardFront")).rejects.toMatchObject({ code: "agreementsMissing" });
    await expect(show("code")).resolves.toMatchObject({ pictureId: expect.any(String) });
  });

  it("of a card counts as seen even where the reader of its printing does not answer", async () => {
    const at = await newcomer(connection, joiningAs("eZhiPai"));
    const { accountId } = at.phone.ctx.actor;
    const down: CardReader = {
      read: () => Promise.reject(new ProviderUnavailableError("reader", "unreachable", true)),
    };
    const bytes = await picture(5);
    const { pictureId } = await showPicture(at.phone.ctx, { ...at.place, kind: "cardFront", bytes });
    const worker = systemCtx(connection.db, "association.look", "all");
    await lookAtPicture(worker, plainEngine(), { accountId, pictureId, kind: "cardFront" }, down);
    expect(await pictureAnswer(at.phone.ctx, { pictureId })).toMatchObject({ kind: "card", read: NOT_READ });
    expect(await storage().exists(objectOf({ accountId, pictureId }, "picture"))).toBe(false);
  });
});

describe("a note to support", () => {
  it("waits in the school's queue with whom it is about, is answered once, and the student reads it", async () => {
    const at = await newcomer(connection);
    const { ticket } = await matchStudent(at.phone.ctx, { ...at.place, typed: at.typed });
    const note = { subject: "wrongFacts" as const, body: "专业应为英语" };
    await writeNote(at.phone.ctx, { ...at.place, ...note, ticket });
    const { schoolId } = at.place;
    const support = await staffMember(connection.db, { role: "support", schoolId });
    const [waiting] = await listNotes(support, { isAnswered: false });
    expect(waiting).toMatchObject({ ...note, studentName: at.person.name, answer: null });
    const phone = await holding(connection, at.phone, at.place, at.person.studentNo);
    await writeNote(phone.ctx, { ...at.place, subject: "other", body: "何时上网", ticket: null });
    const [, second] = await listNotes(support, { isAnswered: false });
    expect(second).toMatchObject({ subject: "other", studentName: at.person.name });
    const elsewhere = await collectionOf(connection, 1);
    expect(await listNotes(elsewhere.operator, { isAnswered: false })).toEqual([]);
    const answer = { schoolId, noteId: waiting?.id ?? "", answer: "已更正，请重新关联" };
    await answerNote(support, answer);
    await expect(answerNote(support, answer)).rejects.toMatchObject({ code: "noteAnswered" });
    expect(await listOwnNotes(at.phone.ctx, at.place)).toMatchObject([
      { subject: "other", answer: null },
      { ...note, answer: answer.answer },
    ]);
    expect(await listNotes(support, { isAnswered: true })).toHaveLength(1);
    const sealed = await rowsIn<{ body: string }>(
      connection.db,
      [schoolId],
      sql`select body from support_notes`,
    );
    expect(JSON.stringify(sealed)).not.toContain("英语");
  });
});
