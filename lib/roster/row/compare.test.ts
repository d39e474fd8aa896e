import { describe, expect, it } from "vitest";
import {
  compareRow,
  ENROLLMENT_COLUMNS,
  isIdentityChange,
  STUDENT_COLUMNS,
  type StoredFacts,
  spoken,
} from "./compare";

const STORED: StoredFacts = {
  name: "张示例",
  formerName: "",
  sex: "male",
  birthDate: "2003-01-01",
  ethnicity: "汉族",
  documentType: "residentId",
  studentNo: "2022110216",
  examNo: "22420112150123",
  college: "计算机学院",
  department: "",
  majorCode: "080901",
  major: "计算机科学与技术",
  className: "计科2201",
  level: "本科",
  schoolingYears: "4",
  studyForm: "普通全日制",
  grade: "2022",
  entryDate: "2022-09-01",
  graduationDate: null,
  registrationStatus: "注册学籍",
};

const ALL = [...STUDENT_COLUMNS, ...ENROLLMENT_COLUMNS];

describe("compareRow", () => {
  it("finds no change in an equal row", () => {
    expect(compareRow(STORED, { ...STORED }, ALL)).toEqual([]);
  });

  it("shows each change from what to what", () => {
    const row = { ...STORED, name: "张实例", graduationDate: "2026-06-20", className: "" };
    expect(compareRow(STORED, row, ALL)).toEqual([
      { column: "name", from: "张示例", to: "张实例" },
      { column: "className", from: "计科2201", to: "" },
      { column: "graduationDate", from: "", to: "2026-06-20" },
    ]);
  });

  it("leaves columns alone that the file does not have", () => {
    const row = { ...STORED, name: "张实例", college: "文学院" };
    expect(compareRow(STORED, row, ["college"]).map(({ column }) => column)).toEqual(["college"]);
  });

  it("does not take back what the document once told", () => {
    expect(compareRow(STORED, { ...STORED, sex: null, birthDate: null }, ALL)).toEqual([]);
  });
});

describe("spoken", () => {
  it("keeps the mapped columns and what a document carries by itself", () => {
    expect(spoken(STUDENT_COLUMNS, ["name"])).toEqual(["name", "sex", "birthDate", "documentType"]);
    expect(spoken(ENROLLMENT_COLUMNS, ["college", "name"])).toEqual(["college"]);
  });
});

describe("isIdentityChange", () => {
  it("is what a photo was approved for, and nothing else", () => {
    const identity = ALL.filter((column) => isIdentityChange({ column, from: "a", to: "b" }));
    expect(identity).toEqual(["name", "sex", "birthDate", "documentType", "studentNo", "examNo"]);
  });
});
