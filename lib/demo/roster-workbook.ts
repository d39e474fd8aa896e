import { writeXlsx } from "hucre/xlsx";
import type { DemoPerson } from "./people";

type School = { code: string; name: string };

export type RosterFileOptions = {
  school: School;
  entryYear: number;
  graduationDate: string;
  /** Raw text of 采集码 by 学号, where the roster carries it. */
  collectionCodes?: ReadonlyMap<string, string>;
};

const HEADINGS =
  "KSH SYSSDM XH XM XB CSRQ SFZH ZZMM MZ YXDM YXMC ZYDM ZYMC FY XSH BH CC XZ XXXS DQSZJ RXRQ YJBYRQ ZCZT SX".split(
    " ",
  );

/** The rows of a 学信网 学籍 export for these people, heading first; all cells are text. */
export function rosterTable(people: readonly DemoPerson[], options: RosterFileOptions): string[][] {
  const { school, entryYear, graduationDate, collectionCodes } = options;
  const rows = people.map((person) => [
    person.examNo,
    "42",
    person.studentNo,
    person.name,
    person.sex,
    person.birthDate,
    person.documentNumber,
    "共青团员",
    person.ethnicity,
    school.code,
    school.name,
    person.majorCode,
    person.major,
    person.college,
    "",
    person.className,
    person.level,
    person.years,
    "普通全日制",
    String(entryYear),
    `${entryYear}0901`,
    graduationDate,
    "注册学籍",
    "",
    ...(collectionCodes ? [collectionCodes.get(person.studentNo) ?? ""] : []),
  ]);
  return [[...HEADINGS, ...(collectionCodes ? ["CJM"] : [])], ...rows];
}

/** The same as an XLSX file. */
export async function rosterWorkbook(
  people: readonly DemoPerson[],
  options: RosterFileOptions,
): Promise<Buffer> {
  const table = rosterTable(people, options);
  const bytes = await writeXlsx({
    sheets: [
      { name: "学籍数据", columns: (table[0] ?? []).map(() => ({ width: 16, numFmt: "@" })), rows: table },
    ],
  });
  return Buffer.from(bytes);
}
