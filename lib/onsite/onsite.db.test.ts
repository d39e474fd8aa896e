import { Readable } from "node:stream";
import { sql } from "drizzle-orm";
import { writeXlsx } from "hucre";
import { beforeEach, describe, expect, it } from "vitest";
import { auditOf, openDatabase, rowsIn } from "@/db/testing/database";
import { later, staffMember } from "@/db/testing/staff-member";
import type { Ctx } from "@/lib/auth/ctx";
import { fromLocalInput } from "@/lib/i18n/format";
import { toWorkbook, toXlsx } from "@/lib/roster/export/xlsx";
import { checkIn, undoCheckIn } from "./check-in/check-in";
import { listAbsent, listCheckIns } from "./check-in/lists";
import { moveAbsentOnline } from "./check-in/move-absent";
import { issueTemporaryCodes, listTemporaryLabels } from "./codes/issue-temporary";
import { listOwnShoots, listShoots } from "./shoots/list-shoots";
import { removeShoot, saveShoot } from "./shoots/save-shoot";
import { saveSite } from "./sites/save-site";
import { DAY, type Planned, planned } from "./testing/planned";
import { exportTimetable } from "./timetable/export-timetable";
import { checkTimetable, importTimetable } from "./timetable/import-timetable";

const connection = openDatabase();
const SITE = {
  name: "图书馆",
  address: "示例路 1 号",
  hours: "9:00-17:00",
  contact: "",
  note: "",
  isMakeUp: true,
};

let at: Planned;
const scan = (ctx: Ctx, text: string, isAnyway = false) => checkIn(ctx, { ...at.ref, text, isAnyway });
const numbers = () => at.people.map(({ studentNo }) => studentNo);

describe("check-in", () => {
  beforeEach(async () => {
    at = await planned(connection, 4);
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
    at = await planned(connection, 3);
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
    const sheets = await exportTimetable(operator, place, { title: "安排", unnamed: "未填学院" });
    expect(sheets.map(([name]) => name)).toEqual([
      "安排",
      ...new Set(sheets[0]?.[1].slice(1).map(([college]) => college)),
    ]);
    const again = await toWorkbook(sheets);
    const back = await checkTimetable(operator, { ...place, source: Readable.from([again]) });
    expect(back.wrong).toEqual([]);
    expect(back.shoots.every(({ outcome }) => outcome === "same")).toBe(true);
  });

  it("says its hours in the time cells of a spreadsheet, whose values are fractions of a day", async () => {
    at = await planned(connection, 3);
    const { operator, place, colleges } = at;
    const day = (Date.parse(`${DAY}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
    const values = [colleges[0] ?? "", day, 8.5 / 24, 11.75 / 24, "体育馆"];
    const formats = { 1: "yyyy-mm-dd", 2: "h:mm", 3: 'h"时"mm"分"' };
    const cells = Object.entries(formats).map(([column, numFmt]) => {
      const value = values[Number(column)] ?? null;
      return [`1,${column}`, { value, style: { numFmt } }] as const;
    });
    const rows = [["学院", "日期", "开始时间", "结束时间", "地点"], values];
    const bytes = await writeXlsx({ sheets: [{ name: "安排", rows, cells: new Map(cells) }] });
    const report = await checkTimetable(operator, { ...place, source: Readable.from([bytes]) });
    expect(report).toMatchObject({ wrong: [], shoots: [{ facts: { place: "体育馆" } }] });
    const [shoot] = report.shoots;
    expect([shoot?.facts.startsAt, shoot?.facts.endsAt]).toEqual([
      fromLocalInput(`${DAY}T08:30`),
      fromLocalInput(`${DAY}T11:45`),
    ]);
  });
});
