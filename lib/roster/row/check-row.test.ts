import { describe, expect, it } from "vitest";
import { inventPeople } from "@/lib/demo/people";
import type { RosterColumn } from "../columns/columns";
import { checkCharacter } from "../document/gb11643";
import { type Cell, UNSOLVED } from "../file/cell";
import { checkRow } from "./check-row";

const AROUND = { schoolCode: "15555", schoolName: "武汉示例大学", today: "2026-06-12" };
const NUMBER = `42010620030101123${checkCharacter("42010620030101123")}`;

const GOOD: Partial<Record<RosterColumn, Cell>> = {
  name: "张示例",
  sex: "男",
  birthDate: "20030101",
  documentNumber: NUMBER,
  studentNo: "2022110216",
  examNo: "22420112150123",
};

/** Checks a row made of the good one and these cells, each under its own column. */
function check(cells: Partial<Record<RosterColumn, Cell>>) {
  const row = Object.entries({ ...GOOD, ...cells });
  const mapping = Object.fromEntries(row.map(([column], index) => [column, index]));
  return checkRow(
    row.map(([, cell]) => cell),
    mapping,
    AROUND,
  );
}

const codesOf = (cells: Partial<Record<RosterColumn, Cell>>) =>
  check(cells).problems.map(({ column, code }) => `${column} ${code}`);

describe("checkRow", () => {
  it("takes a good row as it is", () => {
    const { facts, documentNumber, problems } = check({
      college: " 计算机学院 ",
      graduationDate: "2026年6月20日",
    });
    expect(problems).toEqual([]);
    expect(documentNumber).toBe(NUMBER);
    expect(facts).toMatchObject({
      name: "张示例",
      sex: "male",
      birthDate: "2003-01-01",
      documentType: "residentId",
      documentLast4: NUMBER.slice(-4),
      studentNo: "2022110216",
      examNo: "22420112150123",
      college: "计算机学院",
      graduationDate: "2026-06-20",
    });
  });

  it("finds nothing wrong with any invented student of a roster", () => {
    for (const person of inventPeople({ seed: 3, count: 300, entryYear: 2022 })) {
      const { sex, birthDate, documentNumber, name, studentNo, examNo } = person;
      expect(codesOf({ sex, birthDate, documentNumber, name, studentNo, examNo })).toEqual([]);
    }
  });

  it("takes sex and birth date from the document where the roster has no such columns", () => {
    expect(check({ sex: null, birthDate: null }).facts).toMatchObject({
      sex: "male",
      birthDate: "2003-01-01",
    });
  });

  it.each<[string, Partial<Record<RosterColumn, Cell>>, string[]]>([
    ["no name", { name: " " }, ["name required"]],
    ["no document number", { documentNumber: "" }, ["documentNumber required"]],
    ["neither 学号 nor 考生号", { studentNo: "", examNo: "" }, ["studentNo required"]],
    ["a name that is a formula without a result, once", { name: UNSOLVED }, ["name formulaUnsolved"]],
    ["a college that is one", { college: UNSOLVED }, ["college formulaUnsolved"]],
    ["only a 考生号", { studentNo: "" }, []],
    ["only a 学号", { examNo: "" }, []],
    ["a damaged document number, once", { documentNumber: "4.2E+17" }, ["documentNumber numberDamaged"]],
    ["a damaged 考生号", { examNo: "2.2E+13" }, ["examNo numberDamaged"]],
    [
      "a wrong check character",
      { documentNumber: `${NUMBER.slice(0, 17)}X` },
      ["documentNumber documentChecksum"],
    ],
    [
      "an impossible birth date in the number",
      { documentNumber: "420106200302301239" },
      ["documentNumber documentCalendar"],
    ],
    [
      "a mainland number of 17 digits",
      { documentNumber: NUMBER.slice(0, 17) },
      ["documentNumber documentShape"],
    ],
    ["an unknown sex", { sex: "?" }, ["sex sexUnknown"]],
    ["a sex other than the number's", { sex: "女" }, ["sex sexDiffers"]],
    ["a birth date other than the number's", { birthDate: "20030102" }, ["birthDate birthDateDiffers"]],
    ["an unreadable birth date", { birthDate: "不详" }, ["birthDate dateFormat"]],
    ["another school's code", { schoolCode: "10486" }, ["schoolCode schoolCodeOther"]],
    ["the own code in a number cell", { schoolCode: 15_555 }, []],
    ["the school's name written otherwise", { schoolName: "示例大学" }, ["schoolName schoolNameDiffers"]],
    ["full-width digits", { studentNo: "２０２２１１０２１６" }, ["studentNo widthChanged"]],
    ["a zero-width character in a name", { name: "张\u200b示例" }, ["name controlCharacters"]],
    ["a character that could not be read", { name: "张\ufffd例" }, ["name controlCharacters"]],
    ["a right-to-left mark in a name", { name: "张\u202e示例" }, ["name controlCharacters"]],
    ["a name beyond the column's width", { name: "张".repeat(41) }, ["name tooLong"]],
    ["a name as long as the column", { name: "张".repeat(40) }, []],
    ["a name with a middle dot", { name: "阿依古丽·买买提" }, []],
    ["a foreign passport", { documentNumber: "EA1234567", documentType: "护照" }, []],
    ["a 港澳居民来往内地通行证 without a type", { documentNumber: "H12345678" }, []],
    ["a document of an unknown form", { documentNumber: "ZZ-99/1", documentType: "其他" }, []],
  ])("says of %s what it is", (_, cells, codes) => {
    expect(codesOf(cells)).toEqual(codes);
  });

  it("never shows a document number in a finding, only its last four", () => {
    const wrong = `${NUMBER.slice(0, 17)}X`;
    const [problem] = check({ documentNumber: wrong }).problems;
    expect(problem?.value).toBe(`••••${wrong.slice(-4)}`);
  });

  it("names what the rule expected", () => {
    expect(check({ schoolCode: "10486" }).problems[0]).toMatchObject({
      value: "10486",
      params: { expected: "15555" },
    });
    expect(check({ birthDate: "20030102" }).problems[0]).toMatchObject({
      params: { expected: "2003-01-01" },
    });
    expect(check({ name: "张".repeat(41) }).problems[0]).toMatchObject({ params: { limit: 40 } });
  });

  it.each([
    ["男", "male"],
    ["男性", "male"],
    ["1", "male"],
    ["m", "male"],
    ["Male", "male"],
    ["女", "female"],
    ["2", "female"],
    ["F", "female"],
  ])("understands the sex %j as %s", (word, sex) => {
    const document = { documentNumber: "EA1234567", documentType: "护照" };
    expect(check({ ...document, sex: word }).facts.sex).toBe(sex);
  });

  it("keeps full-width numbers narrowed and without spaces", () => {
    expect(check({ studentNo: "２０２２ 110216" }).facts.studentNo).toBe("2022110216");
    expect(check({ documentNumber: "k123456（7）" }).documentNumber).toBe("K123456(7)");
  });
});
