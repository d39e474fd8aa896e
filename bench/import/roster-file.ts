import { writeXlsx } from "hucre/xlsx";
import { inventPeople } from "@/lib/demo/people";
import { rosterTable } from "@/lib/demo/roster-workbook";

/** Columns of a 学信网 export that say nothing to us: left out, so that twenty remain. */
const LEFT_OUT = ["SYSSDM", "ZZMM", "XSH", "SX"];

/** A workbook of invented students with twenty columns, every cell text. */
export async function rosterFile(rows: number, school: { code: string; name: string }): Promise<Buffer> {
  const people = inventPeople({ seed: 5, count: rows, entryYear: 2023 });
  const [headings = [], ...table] = rosterTable(people, {
    school,
    entryYear: 2023,
    graduationDate: "20270620",
  });
  const kept = headings.flatMap((heading, at) => (LEFT_OUT.includes(heading) ? [] : [at]));
  if (kept.length !== 20) throw new Error(`the workbook would have ${kept.length} columns`);
  const cells = [headings, ...table].map((row) => kept.map((at) => row[at] ?? ""));
  return Buffer.from(await writeXlsx({ sheets: [{ name: "学籍数据", rows: cells }] }));
}
