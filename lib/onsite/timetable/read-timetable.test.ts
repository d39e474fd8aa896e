import { describe, expect, it } from "vitest";
import { findTimetableHeader, TIMETABLE_COLUMNS } from "./columns";
import { groupsInLines, groupText } from "./groups";
import { readTimetable } from "./read-timetable";
import { timetableSheets, timetableTable } from "./timetable-table";

const GROUPS = [
  { college: "文学院", className: "汉语2201" },
  { college: "文学院", className: "汉语2202" },
  { college: "法学院", className: "法学2201" },
];
const AROUND = { groups: GROUPS, window: { from: "2026-05-01", to: "2026-06-30" } };
const HEAD = ["序号", "学院", "班级", "日期", "时段", "拍摄地点", "计划人数"];

function read(rows: readonly (readonly string[])[]) {
  const table = [["各学院图像采集时间安排表"], HEAD, ...rows];
  const header = findTimetableHeader(table);
  if (!header) throw new Error("no heading was found");
  const numbered = table.map((texts, index) => ({ rowNo: index + 1, texts }));
  return readTimetable(numbered.slice(header.index + 1), header.mapping, AROUND);
}

describe("a timetable", () => {
  it("joins the rows of one place and time", () => {
    const { shoots, wrong } = read([
      ["1", "文学院", "汉语2201、汉语2202", "5月12日", "8:30-11:30", "图书馆", "60"],
      ["2", "法学院", "全体", "5月12日", "8:30-11:30", "图书馆", "40人"],
      ["3", "法学院", "", "5月12日", "14:00-17:00", "图书馆", ""],
    ]);
    expect(wrong).toEqual([]);
    expect(shoots.map(({ rowNos, facts }) => [rowNos, facts.capacity, facts.groups.map(groupText)])).toEqual([
      [[3, 4], 100, ["文学院 / 汉语2201", "文学院 / 汉语2202", "法学院"]],
      [[5], null, ["法学院"]],
    ]);
  });

  it("names what is wrong by row, with what stands there", () => {
    const { shoots, wrong } = read([
      ["1", "医学院", "", "5月12日", "8:30-11:30", "图书馆", ""],
      ["2", "文学院", "汉语2209", "5月12日", "8:30-11:30", "图书馆", ""],
      ["3", "文学院", "", "5月12日", "上午", "图书馆", ""],
      ["4", "文学院", "", "9月12日", "8:30-11:30", "图书馆", ""],
      ["5", "文学院", "", "5月12日", "8:30-11:30", "", ""],
      ["6", "文学院", "", "5月12日", "8:30-11:30", "图书馆", "约百人"],
      ["7", "", "", "5月12日", "8:30-11:30", "图书馆", ""],
    ]);
    expect(shoots).toEqual([]);
    expect(wrong).toEqual([
      { rowNo: 3, code: "unknownCollege", found: "医学院" },
      { rowNo: 4, code: "unknownClass", found: "汉语2209" },
      { rowNo: 5, code: "noTime", found: "5月12日 上午" },
      { rowNo: 6, code: "outsideWindow", found: "2026-09-12" },
      { rowNo: 7, code: "noPlace", found: "" },
      { rowNo: 8, code: "capacity", found: "约百人" },
      { rowNo: 9, code: "noCollege", found: "" },
    ]);
  });

  it("comes back from its export as it was", () => {
    const { shoots } = read([
      ["1", "文学院", "汉语2201", "5月12日", "8:30-11:30", "图书馆", "60"],
      ["2", "法学院", "", "5月12日", "8:30-11:30", "图书馆", "40"],
    ]);
    const facts = shoots.map((shoot) => shoot.facts);
    const table = timetableTable(
      facts.map((shoot) => ({
        ...shoot,
        startsAt: new Date(shoot.startsAt),
        endsAt: new Date(shoot.endsAt),
      })),
    );
    const header = findTimetableHeader(table);
    const rows = table.slice(1).map((texts, index) => ({ rowNo: index + 2, texts }));
    const again = readTimetable(rows, header?.mapping ?? {}, AROUND);
    expect(again.wrong).toEqual([]);
    expect(again.shoots.map((shoot) => shoot.facts)).toEqual(facts);
  });
});

it("is written as a whole and for each college, with the number of people on every sheet that stands alone", () => {
  const shoot = {
    ...{ place: "图书馆", rooms: "", capacity: 60, note: "" },
    ...{ startsAt: new Date("2026-05-12T00:30:00Z"), endsAt: new Date("2026-05-12T03:30:00Z") },
    groups: [
      { college: "文学院", className: "" },
      { college: "法学院", className: "法学2201" },
    ],
  };
  const sheets = timetableSheets([shoot], { title: "安排表", unnamed: "未填学院" });
  const at = (sheet: number, heading: string) => {
    const [head = [], ...rows] = sheets[sheet]?.[1] ?? [];
    return rows.map((row) => row[head.indexOf(heading)]);
  };
  expect(sheets.map(([name]) => name)).toEqual(["安排表", "文学院", "法学院"]);
  expect(at(0, TIMETABLE_COLUMNS.capacity[0])).toEqual(["60", ""]);
  expect(at(2, TIMETABLE_COLUMNS.capacity[0])).toEqual(["60"]);
  expect(at(2, TIMETABLE_COLUMNS.className[0])).toEqual(["法学2201"]);
});

it("groups are typed one in a line", () => {
  const lines = "文学院\n 法学院 ／ 法学2201 \n\n";
  expect(groupsInLines(lines).map(groupText)).toEqual(["文学院", "法学院 / 法学2201"]);
});
