import { Readable } from "node:stream";
import { sql } from "drizzle-orm";
import { writeXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { type Collection, collection, collectionOf, openTask } from "@/db/testing/collection";
import { auditOf, openAsOwner, openDatabase, rowsIn } from "@/db/testing/database";
import { workOff } from "@/db/testing/work-off";
import { systemCtx } from "@/lib/auth/ctx";
import { type DemoPerson, inventPeople } from "@/lib/demo/people";
import { rosterTable } from "@/lib/demo/roster-workbook";
import { listWrongRows } from "./imports/wrong-rows";
import { acceptRepairs, fixRows } from "./mutations/fix-rows";
import { readImport } from "./mutations/read-import";
import { chooseSheet, commitImport, mapImport } from "./mutations/steer";
import { uploadRoster } from "./mutations/upload";
import { listImportRows, requireImport } from "./queries";

const connection = openDatabase();
const owner = openAsOwner();
const YEAR = new Date().getUTCFullYear();

type Cells = (string | number)[][];

function tableOf({ school }: Collection, people: readonly DemoPerson[]): Cells {
  return rosterTable(people, { school, entryYear: YEAR, graduationDate: `${YEAR + 4}0620` });
}

/** Uploads a workbook and looks at it, without saying what its columns mean. */
async function upload(at: Collection, sheets: { name: string; rows: Cells; hidden?: boolean }[]) {
  const source = Readable.from([Buffer.from(await writeXlsx({ sheets }))]);
  const { importId } = await uploadRoster(at.operator, { ...at.place, fileName: "名单.xlsx", source });
  await workOff(connection);
  return { schoolId: at.school.id, importId };
}

/** The same up to the end of its check. */
async function check(at: Collection, rows: Cells) {
  const ref = await upload(at, [{ name: "名单", rows }]);
  const { mapping } = await requireImport(at.operator, ref);
  await mapImport(at.operator, { ...ref, mapping: mapping ?? {}, leavesHidden: false });
  await workOff(connection);
  return ref;
}

const invent = (seed: number, count: number) => inventPeople({ seed, count, entryYear: YEAR });
const countsOf = async (at: Collection, ref: { schoolId: string; importId: string }) =>
  (await requireImport(at.operator, ref)).counts;

/** One cell of a table, by the row of the spreadsheet and its heading. */
function withCell(table: Cells, rowNo: number, heading: string, value: string | number): Cells {
  const column = table[0]?.indexOf(heading) ?? -1;
  return table.map((row, index) => (index === rowNo - 1 ? row.with(column, value) : row));
}

describe("wrong rows mended on the page", () => {
  let at: Collection;
  let people: DemoPerson[];
  beforeAll(async () => {
    at = await collection(connection);
    people = invent(31, 4);
  });

  it("are checked again at once, the counts with them, and outlive a new check of the file", async () => {
    const table = withCell(withCell(tableOf(at, people), 3, "CSRQ", "昨天"), 4, "XM", "");
    const ref = await check(at, table);
    expect(await countsOf(at, ref)).toMatchObject({ new: 2, error: 2 });

    const fixed = await fixRows(at.operator, {
      ...ref,
      rows: [{ rowNo: 4, fix: { name: people[2]?.name } }],
    });
    expect(fixed).toEqual({ left: 1 });
    expect(await countsOf(at, ref)).toMatchObject({ new: 3, error: 1 });
    const rows = await listWrongRows(at.operator, ref);
    expect(rows.map(({ rowNo, isWrong, mended }) => ({ rowNo, isWrong, mended }))).toEqual([
      { rowNo: 3, isWrong: true, mended: [] },
      { rowNo: 4, isWrong: false, mended: ["name"] },
    ]);
    expect(rows[0]?.texts).toMatchObject({ birthDate: "昨天", name: people[1]?.name });

    const { mapping } = await requireImport(at.operator, ref);
    await mapImport(at.operator, { ...ref, mapping: mapping ?? {}, leavesHidden: false });
    await workOff(connection);
    expect(await countsOf(at, ref)).toMatchObject({ new: 3, error: 1 });
    await fixRows(at.operator, { ...ref, rows: [{ rowNo: 4, fix: { name: null } }] });
    expect(await countsOf(at, ref)).toMatchObject({ new: 2, error: 2 });
    expect(await auditOf(connection.db, ref.importId)).toEqual(
      expect.arrayContaining(["roster.fix", "roster.map"]),
    );
  });

  it("show and keep document numbers by their end only", async () => {
    const [first] = people;
    const number = first?.documentNumber ?? "";
    const ref = await check(at, withCell(tableOf(at, people), 2, "SFZH", `${number.slice(0, 17)}?`));
    await fixRows(at.operator, { ...ref, rows: [{ rowNo: 2, fix: { documentNumber: number } }] });
    const [row] = await listWrongRows(at.operator, ref);
    expect(row).toMatchObject({ isWrong: false, texts: { documentNumber: `••••${number.slice(-4)}` } });
    const stored = await rowsIn(
      connection.db,
      [at.school.id],
      sql`select fix, source, repair from roster_import_fixes f join roster_import_rows r using (import_id, row_no)
        where import_id = ${ref.importId}`,
    );
    expect(JSON.stringify(stored)).not.toContain(number.slice(0, 14));
  });

  it("free the row that was refused for repeating them, and are refused when they repeat another", async () => {
    const table = tableOf(at, people);
    const no = (index: number) => people[index]?.studentNo ?? "";
    const ref = await check(at, withCell(withCell(table, 2, "CSRQ", "昨天"), 4, "XH", no(0)));
    expect((await listWrongRows(at.operator, ref)).map(({ rowNo }) => rowNo)).toEqual([2, 4]);

    await fixRows(at.operator, { ...ref, rows: [{ rowNo: 2, fix: { studentNo: "77001" } }] });
    const [, follower] = await listWrongRows(at.operator, ref);
    expect(follower).toBeUndefined();
    expect(await countsOf(at, ref)).toMatchObject({ new: 3, error: 1 });

    await fixRows(at.operator, { ...ref, rows: [{ rowNo: 2, fix: { studentNo: no(1) } }] });
    const [again] = await listWrongRows(at.operator, ref);
    expect(again?.problems).toContainEqual(
      expect.objectContaining({ code: "duplicateInFile", column: "studentNo", params: { row: 3 } }),
    );
  });

  it("can no longer be mended once the import is written, nor rows that were right", async () => {
    const ref = await check(at, withCell(tableOf(at, people), 2, "CSRQ", "昨天"));
    await expect(fixRows(at.operator, { ...ref, rows: [{ rowNo: 3, fix: { name: "甲" } }] })).rejects.toThrow(
      "notFound",
    );
    await commitImport(at.operator, {
      ...ref,
      expected: (await countsOf(at, ref)) ?? { new: 0, changed: 0 },
    });
    await expect(fixRows(at.operator, { ...ref, rows: [{ rowNo: 2, fix: { name: "甲" } }] })).rejects.toThrow(
      "importState",
    );
    await workOff(connection);
  });
});

describe("a number that a spreadsheet damaged", () => {
  it("is proposed from the student whom the school knows in another task, and used only when accepted", async () => {
    const at = await collectionOf(connection, 3);
    const [a, b, c] = at.people;
    if (!a || !b || !c) throw new Error("there are three people");
    const next = { ...at, place: await openTask(at.operator, at.school.id) };
    let table = withCell(tableOf(next, at.people), 2, "SFZH", Number(a.documentNumber.slice(0, 15)) * 1000);
    table = withCell(table, 3, "SFZH", "4.20106E+17");
    table = withCell(
      withCell(table, 4, "SFZH", Number(c.documentNumber.slice(0, 15)) * 1000),
      4,
      "XM",
      "别人",
    );
    table = withCell(table, 4, "CSRQ", "19990101");
    const ref = await check(next, table);
    expect(await countsOf(next, ref)).toMatchObject({ new: 0, error: 3 });

    const offered = (await listWrongRows(next.operator, ref)).map(({ rowNo, repair }) => ({ rowNo, repair }));
    const shown = (person: DemoPerson) => `••••${person.documentNumber.slice(-4)}`;
    expect(offered).toEqual([
      { rowNo: 2, repair: { column: "documentNumber", from: "known", shown: shown(a) } },
      {
        rowNo: 3,
        repair: b.documentNumber.startsWith("420106")
          ? { column: "documentNumber", from: "known", shown: shown(b) }
          : null,
      },
      { rowNo: 4, repair: null },
    ]);
    await expect(acceptRepairs(next.operator, { ...ref, rowNos: [4] })).rejects.toThrow("notFound");
    await acceptRepairs(next.operator, { ...ref, rowNos: [2] });
    expect(await countsOf(next, ref)).toMatchObject({ new: 1, error: 2 });
    const remarked = await listImportRows(next.operator, { ...ref, outcome: "remarked" });
    expect(remarked.map(({ problems }) => problems.map(({ code }) => code))).toEqual([["inOtherTask"]]);
  });

  it("is proposed from another cell of its row", async () => {
    const at = await collection(connection);
    const [person] = invent(33, 1);
    if (!person) throw new Error("there is a person");
    const [heading = [], row = []] = withCell(
      tableOf(at, [person]),
      2,
      "SFZH",
      Number(person.documentNumber.slice(0, 15)) * 1000,
    );
    const ref = await check(at, [
      [...heading, "证件备份"],
      [...row, person.documentNumber],
    ]);
    expect((await listWrongRows(at.operator, ref))[0]?.repair).toMatchObject({ from: "row" });
  });
});

describe("a workbook of several sheets", () => {
  it("opens with the fullest word of the person: chosen once, the sheet of that name is opened next time", async () => {
    const at = await collection(connection);
    const [a, b] = [invent(34, 2), invent(35, 1)];
    const sheets = [
      { name: "说明", rows: [["请勿修改"]] as Cells },
      { name: "本科", rows: tableOf(at, a) },
      { name: "专科", rows: [["某大学专科名单"], ["制表"], ...tableOf(at, b)] as Cells },
    ];
    const ref = await upload(at, sheets);
    const first = await requireImport(at.operator, ref);
    expect(first.sheet).toMatchObject({ chosen: 1, headerRowNo: 1 });
    expect(first.sheet?.sheets.map(({ name, rows }) => [name, rows])).toEqual([
      ["说明", 1],
      ["本科", 3],
      ["专科", 4],
    ]);
    await chooseSheet(at.operator, { ...ref, sheetIndex: 2, headerRowNo: null });
    await workOff(connection);
    const second = await requireImport(at.operator, ref);
    expect(second.sheet).toMatchObject({ chosen: 2, headerRowNo: 3 });
    await mapImport(at.operator, { ...ref, mapping: second.mapping ?? {}, leavesHidden: false });
    await workOff(connection);
    expect(await countsOf(at, ref)).toMatchObject({ new: 1, error: 0 });

    const again = await upload(
      at,
      [sheets[0], sheets[2], sheets[1]].flatMap((sheet) => sheet ?? []),
    );
    expect((await requireImport(at.operator, again)).sheet).toMatchObject({ chosen: 1, headerRowNo: 3 });
  });

  it("refuses a heading where the sheet has no rows, and stays as it was", async () => {
    const at = await collection(connection);
    const [heading = [], ...people] = tableOf(at, invent(37, 2));
    const ref = await upload(at, [
      { name: "名单", rows: [[], heading, ...people] },
      { name: "空表", rows: [] },
    ]);
    const before = await requireImport(at.operator, ref);
    for (const [sheetIndex, headerRowNo, found] of [
      [0, 5, 4],
      [1, null, 0],
    ] as const) {
      await expect(chooseSheet(at.operator, { ...ref, sheetIndex, headerRowNo })).rejects.toMatchObject({
        ...{ code: "headingBeyond", params: { row: headerRowNo ?? 1, found } },
      });
    }
    expect(await requireImport(at.operator, ref)).toEqual(before);
    await chooseSheet(at.operator, { ...ref, sheetIndex: 0, headerRowNo: 4 });
    await workOff(connection);
    expect(await requireImport(at.operator, ref)).toMatchObject({
      ...{ status: "mapping", sheet: { headerRowNo: 4 } },
    });
  });

  it("finds the heading itself where the file has lost the row that was chosen", async () => {
    const at = await collection(connection);
    const ref = await upload(at, [{ name: "名单", rows: tableOf(at, invent(38, 1)) }]);
    await owner`update roster_imports set status = 'reading', header_row_no = 99 where id = ${ref.importId}`;
    await readImport(systemCtx(connection.db, "roster.read", at.school.id), ref);
    expect(await requireImport(at.operator, ref)).toMatchObject({
      ...{ status: "mapping", sheet: { headerRowNo: 1 } },
    });
  });

  it("shows a sheet without a heading from its first row, so that another can be taken", async () => {
    const at = await collection(connection);
    const ref = await upload(at, [
      { name: "甲", rows: [["一", "二"], ["三"]] },
      { name: "乙", rows: tableOf(at, invent(36, 1)) },
    ]);
    const { status, sheet, mapping } = await requireImport(at.operator, ref);
    expect({ status, headings: sheet?.headings, mapping }).toEqual({
      status: "mapping",
      headings: ["一", "二"],
      mapping: {},
    });
  });
});
