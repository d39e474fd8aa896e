import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DOCUMENT_TYPES } from "@/db/vocabulary";
import { inventPeople } from "@/lib/demo/people";
import { rosterTable } from "@/lib/demo/roster-workbook";
import { mapHeadings } from "../columns/map-header";
import { DOCUMENT_TYPE_NAMES, documentTypeOf } from "../document/document-number";
import { readSheet } from "../file/read-sheet";
import { checkRow } from "../row/check-row";
import { compareRow, ENROLLMENT_COLUMNS, STUDENT_COLUMNS } from "../row/compare";
import { isError } from "../row/problem";
import { chsiTable } from "./chsi-table";
import { toCsv } from "./csv";
import { toXlsx } from "./xlsx";

const AROUND = { schoolCode: "15555", schoolName: "武汉示例大学", today: "2026-11-22" };
const OPTIONS = {
  school: { code: AROUND.schoolCode, name: AROUND.schoolName },
  entryYear: 2023,
  graduationDate: "20270620",
};

async function read(bytes: Buffer) {
  const rows = [];
  for await (const { cells } of readSheet(bytes)) rows.push(cells);
  return rows;
}

describe("an exported roster", () => {
  it.each(DOCUMENT_TYPES)("names the document type %s so that it is read back", (type) => {
    expect(documentTypeOf(DOCUMENT_TYPE_NAMES[type])).toBe(type);
  });

  it.each(["xlsx", "csv"])("comes back as %s with nothing new, changed or wrong", async (format) => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 1000 }),
        async (count, seed) => {
          const [headings = [], ...table] = rosterTable(
            inventPeople({ seed, count, entryYear: 2023 }),
            OPTIONS,
          );
          const { mapping } = mapHeadings(headings);
          const stored = table.map((cells) => checkRow(cells, mapping, AROUND));
          const exported = chsiTable(
            stored.map(({ facts, documentNumber }) => ({ ...facts, documentNumber })),
          );
          const [head = [], ...rows] = await read(
            format === "csv" ? toCsv(exported) : await toXlsx("名单", exported),
          );
          const again = mapHeadings(head.map(String)).mapping;
          const back = rows.map((cells) => checkRow(cells, again, AROUND));
          expect(back.flatMap(({ problems }) => problems.filter(isError))).toEqual([]);
          const changes = back.flatMap((row, at) =>
            compareRow(stored[at]?.facts ?? row.facts, row.facts, [
              ...STUDENT_COLUMNS,
              ...ENROLLMENT_COLUMNS,
            ]),
          );
          expect(changes).toEqual([]);
          expect(back.map(({ documentNumber }) => documentNumber)).toEqual(
            stored.map((row) => row.documentNumber),
          );
        },
      ),
      { numRuns: 15 },
    );
  });
});
