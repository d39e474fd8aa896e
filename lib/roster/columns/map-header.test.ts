import { describe, expect, it } from "vitest";
import { ROSTER_COLUMN_NAMES, ROSTER_COLUMNS, UNUSED_COLUMNS } from "./columns";
import { findHeader, headingKey, mapHeadings, missingColumns } from "./map-header";

/** Headings of a 学信网 学籍 export in its order (domain notes §4.4). */
const CHSI_EXPORT = [
  ...["KSH", "SYSSDM", "XH", "XM", "XB", "CSRQ", "SFZH", "ZZMM", "MZ", "YXDM", "YXMC", "ZYDM", "ZYMC", "FY"],
  ...["XSH", "BH", "CC", "XZ", "XXXS", "DQSZJ", "RXRQ", "YJBYRQ", "ZCZT", "SX", "XGSJ", "CXSJ", "ZP", "BZ"],
];

describe("the list of columns", () => {
  it("never gives one heading two meanings", () => {
    const keys = ROSTER_COLUMN_NAMES.flatMap((column) =>
      ROSTER_COLUMNS[column].aliases.map((alias) => headingKey(alias)),
    );
    expect(new Set(keys).size).toBe(keys.length);
    for (const unused of UNUSED_COLUMNS) expect(keys).not.toContain(headingKey(unused));
  });
});

describe("mapHeadings", () => {
  it("understands every heading of a 学信网 export or knows that it is not kept", () => {
    const { mapping, duplicates } = mapHeadings(CHSI_EXPORT);
    const taken = Object.values(mapping);
    const left = CHSI_EXPORT.filter((_, index) => !taken.includes(index));
    expect(left).toEqual(UNUSED_COLUMNS);
    expect(duplicates).toEqual([]);
    expect(mapping).toMatchObject({
      examNo: 0,
      studentNo: 2,
      name: 3,
      documentNumber: 6,
      graduationDate: 21,
    });
  });

  it("understands the Chinese headings as well", () => {
    const headings = [
      "考生号",
      "学号",
      "姓名",
      "性别",
      "出生日期",
      "证件号码",
      "院校代码",
      "学院",
      "班级",
      "采集码",
    ];
    expect(mapHeadings(headings).mapping).toEqual({
      examNo: 0,
      studentNo: 1,
      name: 2,
      sex: 3,
      birthDate: 4,
      documentNumber: 5,
      schoolCode: 6,
      college: 7,
      className: 8,
      collectionCode: 9,
    });
  });

  it.each(["xh", " XH ", "ＸＨ", "学 号", "学号（必填）", "*学号", "学号：", "Student_No.", "\ufeff学号"])(
    "reads %j as 学号",
    (heading) => {
      expect(mapHeadings([heading]).mapping).toEqual({ studentNo: 0 });
    },
  );

  it("takes the first of two columns of one meaning and says so", () => {
    expect(mapHeadings(["姓名", "身份证号", "证件号码"])).toEqual({
      mapping: { name: 0, documentNumber: 1 },
      duplicates: [{ column: "documentNumber", indexes: [1, 2] }],
    });
  });

  it("leaves headings alone that it does not know", () => {
    expect(mapHeadings(["宿舍", "", "姓名备注"]).mapping).toEqual({});
  });
});

describe("findHeader", () => {
  const header = ["学号", "姓名", "证件号码"];

  it("finds the header beneath a title and a note", () => {
    const rows = [["2026届毕业生名单"], ["请勿改动表头", "姓名"], header, ["2022110216", "张示例", ""]];
    expect(findHeader(rows)).toMatchObject({
      rowIndex: 2,
      mapping: { studentNo: 0, name: 1, documentNumber: 2 },
    });
  });

  it("takes the topmost of rows that fit equally well", () => {
    expect(findHeader([header, header])).toMatchObject({ rowIndex: 0 });
  });

  it("sees no header in a single known word, in data, or too far down", () => {
    expect(findHeader([["姓名", "张示例"]])).toBeNull();
    expect(findHeader([["2022110216", "张示例", "H12345678"]])).toBeNull();
    expect(findHeader([...Array.from({ length: 20 }, () => ["–"]), header])).toBeNull();
    expect(findHeader([...Array.from({ length: 19 }, () => ["–"]), header])).toMatchObject({ rowIndex: 19 });
  });
});

describe("missingColumns", () => {
  it.each([
    ["nothing of a complete mapping", { name: 0, documentNumber: 1, studentNo: 2 }, []],
    ["nothing where the 考生号 stands for the 学号", { name: 0, documentNumber: 1, examNo: 2 }, []],
    ["both alternatives", { name: 0, documentNumber: 1 }, [["studentNo", "examNo"]]],
    ["everything", {}, [["name"], ["documentNumber"], ["studentNo", "examNo"]]],
  ])("names %s", (_, mapping, missing) => {
    expect(missingColumns(mapping)).toEqual(missing);
  });
});
