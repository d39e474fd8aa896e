import { Readable } from "node:stream";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { collectionOf, enrollmentsOf, picture, testPolicy, uploadPhotos } from "@/db/testing/collection";
import { auditOf, openDatabase, rowsIn } from "@/db/testing/database";
import { plainEngine } from "@/db/testing/plain-engine";
import { later, staffMember } from "@/db/testing/staff-member";
import { workOff } from "@/db/testing/work-off";
import type { Ctx } from "@/lib/auth/ctx";
import { fromLocalInput } from "@/lib/i18n/format";
import { toXlsx } from "@/lib/roster/export/xlsx";
import { checkIn, undoCheckIn } from "./check-in/check-in";
import { listAbsent, listCheckIns } from "./check-in/lists";
import { moveAbsentOnline } from "./check-in/move-absent";
import { issueTemporaryCodes, listTemporaryLabels } from "./codes/issue-temporary";
import { addPicture } from "./pictures/add-picture";
import { handIn } from "./pictures/hand-in";
import { listPictures } from "./pictures/list-pictures";
import { matchPictures } from "./pictures/match-pictures";
import { assignPicture, clearFinding, dismissPicture, swapPictures } from "./pictures/settle-picture";
import { listOwnShoots, listShoots } from "./shoots/list-shoots";
import { removeShoot, saveShoot } from "./shoots/save-shoot";
import { saveSite } from "./sites/save-site";
import { exportTimetable } from "./timetable/export-timetable";
import { checkTimetable, importTimetable } from "./timetable/import-timetable";

const connection = openDatabase();
const DAY = `${new Date().getUTCFullYear() + 1}-05-12`;
const SITE = {
  name: "图书馆",
  address: "示例路 1 号",
  hours: "9:00-17:00",
  contact: "",
  note: "",
  isMakeUp: true,
};

/** Faces are compared, and whoever has no account has agreed on paper. */
const COMPARING = testPolicy((policy) => ({
  ...policy,
  faceCompare: {
    ...policy.faceCompare,
    enabled: true,
    consentText: "同意比对",
    assessmentRecord: "PIA-TEST",
  },
}));

async function planned(students: number, policy = testPolicy()) {
  const at = await collectionOf(connection, students, policy);
  const { place, operator, people } = at;
  const colleges = [...new Set(people.map(({ college }) => college))];
  const { shootId } = await saveShoot(operator, {
    ...{ ...place, shootId: null, photographers: [] },
    facts: {
      ...{ place: "图书馆", rooms: "101", capacity: null, note: "" },
      groups: colleges.map((college) => ({ college, className: "" })),
      startsAt: fromLocalInput(`${DAY}T08:00`),
      endsAt: fromLocalInput(`${DAY}T12:00`),
    },
  });
  return { ...at, colleges, ref: { schoolId: place.schoolId, shootId } };
}

let at: Awaited<ReturnType<typeof planned>>;
const scan = (ctx: Ctx, text: string, isAnyway = false) => checkIn(ctx, { ...at.ref, text, isAnyway });
const numbers = () => at.people.map(({ studentNo }) => studentNo);

describe("check-in", () => {
  beforeEach(async () => {
    at = await planned(4);
  });

  it("gives numbers in the order of scanning, once to everybody", async () => {
    const [ann = "", bo = ""] = numbers();
    expect(await scan(at.operator, bo)).toMatchObject({ outcome: "in", no: 1 });
    expect(await scan(at.operator, ann)).toMatchObject({ outcome: "in", no: 2 });
    expect(await scan(at.operator, bo)).toMatchObject({ outcome: "refused", why: "again", no: 1 });
    expect(await scan(at.operator, "000")).toEqual({ outcome: "unknown", why: "nobody" });
    expect(await scan(at.operator, "TXCJM1.x.y")).toEqual({ outcome: "unknown", why: "codeDamaged" });
    expect(await scan(at.operator, "密".repeat(60))).toEqual({ outcome: "unknown", why: "codeUnread" });
    const list = await listCheckIns(at.operator, at.ref);
    expect(list.map(({ studentNo, no }) => [studentNo, no])).toEqual([
      [ann, 2],
      [bo, 1],
    ]);
    const [last] = list;
    await undoCheckIn(at.operator, { ...at.ref, checkInId: last?.id ?? "" });
    expect(await auditOf(connection.db, last?.enrollmentId ?? "")).toEqual(
      expect.arrayContaining(["shoot.checkIn", "shoot.undoCheckIn"]),
    );
  });

  it("asks before it takes somebody of another shoot, and lets nobody in who owes the fee", async () => {
    const [ann = "", bo = "", cy = ""] = at.people.map(({ studentNo }) => studentNo);
    await rowsIn(
      connection.db,
      [at.place.schoolId],
      sql`update enrollments set college = '别的学院' where student_no = ${ann} returning id`,
    );
    await rowsIn(
      connection.db,
      [at.place.schoolId],
      sql`update enrollments set payment = 'due' where student_no = ${bo} returning id`,
    );
    expect(await scan(at.operator, ann)).toMatchObject({ why: "otherShoot", mayInsist: true });
    expect(await scan(at.operator, ann, true)).toMatchObject({ outcome: "in", no: 1 });
    expect(await scan(at.operator, bo, true)).toMatchObject({ why: "unpaid", mayInsist: false });
    expect(await scan(at.operator, cy)).toMatchObject({ outcome: "in", no: 2 });
  });

  it("lists who did not come, and sends them online once the shoot is over", async () => {
    const [ann = ""] = numbers();
    await scan(at.operator, ann);
    const absent = await listAbsent(at.operator, at.ref);
    expect(absent.map(({ studentNo }) => studentNo).sort()).toEqual(numbers().slice(1).sort());
    const move = (ctx: Ctx, expected: number) => moveAbsentOnline(ctx, { ...at.ref, expected });
    await expect(move(at.operator, 3)).rejects.toMatchObject({ code: "shootNotOver" });
    const over = later(at.operator, (Date.parse(`${DAY}T12:00:00+08:00`) - Date.now()) / 1000 + 60);
    await expect(move(over, 2)).rejects.toMatchObject({ code: "absentChanged" });
    expect(await move(over, 3)).toEqual({ moved: 3 });
    expect((await listAbsent(over, at.ref)).every(({ movedAt }) => movedAt !== null)).toBe(true);
    await expect(move(over, 3)).rejects.toMatchObject({ code: "absentChanged" });
  });

  it("is for the photographers that a shoot names, and for all where it names nobody", async () => {
    const grant = { role: "photographer", schoolId: at.place.schoolId } as const;
    const [mine, other] = [await staffMember(connection.db, grant), await staffMember(connection.db, grant)];
    expect(await listOwnShoots(other)).toHaveLength(1);
    const [shoot] = await listShoots(at.operator, at.place);
    if (!shoot || mine.actor.type !== "staff") throw new Error("no shoot was planned");
    const { place, rooms, capacity, note, groups } = shoot;
    await saveShoot(at.operator, {
      ...{ ...at.place, shootId: shoot.id, photographers: [mine.actor.id] },
      facts: {
        ...{ place, rooms, capacity, note, groups },
        ...{ startsAt: shoot.startsAt.toISOString(), endsAt: shoot.endsAt.toISOString() },
      },
    });
    expect(await listOwnShoots(mine)).toHaveLength(1);
    expect(await listOwnShoots(other)).toHaveLength(0);
    await expect(listCheckIns(other, at.ref)).rejects.toMatchObject({ code: "notFound" });
    await expect(removeShoot(mine, at.ref)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("gives 临时拍摄码 to who lacks a code, and prints only theirs", async () => {
    await rowsIn(
      connection.db,
      [at.place.schoolId],
      sql`update enrollments set code = 'missing' where school_id = ${at.place.schoolId} returning id`,
    );
    const sheet = { ...at.place, shootId: at.ref.shootId };
    await expect(issueTemporaryCodes(at.operator, { ...sheet, expected: 3 })).rejects.toMatchObject({
      code: "temporaryChanged",
    });
    expect(await issueTemporaryCodes(at.operator, { ...sheet, expected: 4 })).toEqual({ issued: 4 });
    const labels = await listTemporaryLabels(at.operator, sheet);
    expect(labels.map(({ studentNo }) => studentNo).sort()).toEqual(numbers().sort());
    expect(labels[0]?.svg).toContain("<svg");
    expect(await scan(at.operator, labels[0]?.studentNo ?? "")).toMatchObject({ outcome: "in" });
    expect((await listCheckIns(at.operator, at.ref))[0]?.way).toBe("temporaryCode");
  });
});

describe("a timetable", () => {
  it("changes nothing before it was seen, and then what was seen", async () => {
    at = await planned(3);
    const { operator, place, colleges } = at;
    await saveSite(operator, { ...place, siteId: null, isOfTask: false, facts: SITE });
    const file = async (rows: string[][]) =>
      Readable.from([await toXlsx("安排", [["学院", "日期", "时间", "地点", "人数"], ...rows])]);
    const rows = [
      [colleges[0] ?? "", DAY, "14:00-17:00", "图书馆", "90"],
      ["不存在的学院", DAY, "14:00-17:00", "图书馆", ""],
    ];
    const report = await checkTimetable(operator, { ...place, source: await file(rows) });
    expect(report.shoots.map(({ outcome, rowNos }) => [outcome, rowNos])).toEqual([["new", [2]]]);
    expect(report.wrong).toEqual([{ rowNo: 3, code: "unknownCollege", found: "不存在的学院" }]);
    expect(await listShoots(operator, place)).toHaveLength(1);
    const take = async (expected: number) =>
      importTimetable(operator, { ...place, source: await file(rows), expected });
    await expect(take(2)).rejects.toMatchObject({ code: "timetableChanged" });
    expect(await take(1)).toEqual({ written: 1 });
    const shoots = await listShoots(operator, place);
    expect(shoots.map(({ capacity, address }) => [capacity, address])).toEqual([
      [null, SITE.address],
      [90, SITE.address],
    ]);
    const [head = [], ...exported] = await exportTimetable(operator, place);
    const again = await toXlsx("安排", [head, ...exported]);
    const back = await checkTimetable(operator, { ...place, source: Readable.from([again]) });
    expect(back.wrong).toEqual([]);
    expect(back.shoots.every(({ outcome }) => outcome === "same")).toBe(true);
  });
});

describe("pictures of a shoot", () => {
  const shown = new Map<string, string>();
  const engine = plainEngine({
    shows: (original) => {
      const face = shown.get(original.toString("base64")) ?? "";
      return { face, picture: `${face} ${original.length}` };
    },
  });
  let drawn = 0;

  async function photoOf(face: string): Promise<Buffer> {
    const file = Buffer.concat([await picture(1), Buffer.from(`no. ${++drawn}`)]);
    shown.set(file.toString("base64"), face);
    return file;
  }

  /** Everybody has a reference, came, and was photographed in the order of these faces. */
  async function shot(faces: readonly string[]) {
    at = await planned(4, COMPARING);
    const references = await Promise.all(
      numbers().map(async (no) => ({ name: `${no}.jpg`, bytes: await photoOf(no) })),
    );
    await uploadPhotos(at, references, "reference");
    await workOff(connection, engine);
    for (const no of numbers()) await scan(at.operator, no);
    for (const [index, face] of faces.entries()) await add(`DSC_${index + 9}.JPG`, await photoOf(face));
  }

  const add = (fileName: string, bytes: Buffer) =>
    addPicture(at.operator, { ...at.ref, fileName, source: Readable.from([bytes]) });
  const list = async () => listPictures(at.operator, at.ref);
  const findings = async () => (await list()).map(({ studentNo, finding }) => [studentNo, finding]);
  const match = async (by: "order" | "name") => {
    const result = await matchPictures(at.operator, { ...at.ref, by });
    await workOff(connection, engine);
    return result;
  };

  it("find their students by the order of scanning; two that were mixed up are found and swapped", async () => {
    await shot([]);
    const [ann = "", bo = "", cy = "", di = ""] = numbers();
    for (const [index, face] of [ann, cy, bo, di].entries())
      await add(`DSC_${index + 9}.JPG`, await photoOf(face));
    expect(await match("order")).toEqual({ matched: 4, open: 0 });
    expect(await findings()).toEqual([
      [ann, "own"],
      [bo, "other"],
      [cy, "other"],
      [di, "own"],
    ]);
    const [, one, other] = await list();
    expect([one?.likelyNo, other?.likelyNo]).toEqual([cy, bo]);
    await expect(handIn(at.operator, { ...at.ref, expected: 4 })).rejects.toMatchObject({
      code: "picturesChanged",
    });
    const swap = { schoolId: at.place.schoolId, pictureId: one?.id ?? "", otherId: other?.id ?? "" };
    await swapPictures(at.operator, swap);
    await workOff(connection, engine);
    expect((await findings()).map(([, finding]) => finding)).toEqual(["own", "own", "own", "own"]);
    expect(await auditOf(connection.db, one?.id ?? "")).toContain("shootPicture.swap");
    expect(await handIn(at.operator, { ...at.ref, expected: 4 })).toEqual({ handedIn: 4, refused: 0 });
    await workOff(connection, engine);
    const photos = await enrollmentsOf(at);
    expect(numbers().map((no) => photos.get(no)?.photo)).toEqual(Array(4).fill("inReview"));
    const sources = await rowsIn<{ source: string }>(
      connection.db,
      [at.place.schoolId],
      sql`select distinct source from captures where task_id = ${at.place.taskId}`,
    );
    expect(sources).toEqual([{ source: "onSite" }]);
    await expect(swapPictures(at.operator, swap)).rejects.toMatchObject({ code: "itemState" });
  });

  it("find their students by name; the rest is given by hand, cleared or put aside", async () => {
    await shot([]);
    const [ann = "", bo = "", cy = ""] = numbers();
    await add(`${ann}.jpg`, await photoOf(ann));
    await add(`${bo}_a.jpg`, await photoOf(bo));
    await add(`${bo}_b.jpg`, await photoOf(bo));
    await add("nobody.jpg", await photoOf(ann));
    await add("text.jpg", Buffer.from("not a photo, but long enough"));
    expect(await add(`${ann}.jpg`, await photoOf(ann))).toEqual({ isNew: false });
    expect(await match("name")).toEqual({ matched: 1, open: 3 });
    const byName = new Map((await list()).map((row) => [row.fileName, row]));
    const problem = (name: string) => byName.get(name)?.problem?.code ?? null;
    expect([problem(`${bo}_a.jpg`), problem("nobody.jpg"), problem("text.jpg")]).toEqual([
      ...["sameStudent", "noStudent", "notAPhoto"],
    ]);
    const ref = (name: string) => ({ schoolId: at.place.schoolId, pictureId: byName.get(name)?.id ?? "" });
    await dismissPicture(at.operator, ref(`${bo}_b.jpg`));
    await assignPicture(at.operator, { ...ref(`${bo}_a.jpg`), number: bo });
    await expect(assignPicture(at.operator, { ...ref("nobody.jpg"), number: bo })).rejects.toMatchObject({
      code: "pictureTaken",
    });
    await assignPicture(at.operator, { ...ref("nobody.jpg"), number: cy });
    await workOff(connection, engine);
    const doubted = (await list()).find(({ fileName }) => fileName === "nobody.jpg");
    expect(doubted).toMatchObject({ finding: "other", likelyNo: ann });
    await clearFinding(at.operator, { ...ref("nobody.jpg"), reason: "双胞胎" });
    expect(await handIn(at.operator, { ...at.ref, expected: 3 })).toEqual({ handedIn: 3, refused: 0 });
  });

  it("are not compared where the task compares no faces", async () => {
    at = await planned(2);
    for (const no of numbers()) await scan(at.operator, no);
    await add("1.jpg", await photoOf("a"));
    await match("order");
    expect((await list()).map(({ finding }) => finding)).toEqual(["noConsent"]);
  });
});
