import fc from "fast-check";
import { streamXlsxRows } from "hucre";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { makeZip } from "@/e2e/files/make-zip";
import { UNSOLVED } from "../cell";
import { openXlsx } from "./archive";
import { xlsxRows } from "./rows";

async function read(bytes: Uint8Array) {
  const archive = await openXlsx(bytes);
  const rows = [];
  for await (const row of xlsxRows(archive, archive.sheets[0]?.part ?? "")) rows.push(row);
  return rows;
}

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

type Parts = { sheet: string; texts?: string; styles?: string; book?: string };

/** A workbook of parts written by hand, as other programs write them. */
function workbook({ sheet, texts, styles, book = "" }: Parts): Buffer {
  const relation = (id: string, type: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${type}.xml"/>`;
  const files = {
    "xl/workbook.xml": `<workbook>${book}<sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${relation("rId1", "worksheet")}${relation("rId2", "sharedStrings")}${
      styles ? relation("rId3", "styles") : ""
    }</Relationships>`,
    "xl/worksheet.xml": sheet,
    ...(texts && { "xl/sharedStrings.xml": texts }),
    ...(styles && { "xl/styles.xml": styles }),
  };
  return makeZip(Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) })));
}

const TEXTS = `<sst><si><t>学号</t></si><si><t xml:space="preserve"> 张 &amp; 李 </t></si>
  <si><r><rPr><color rgb="FF0000"/></rPr><t>张</t></r><r><t>示例</t></r><rPh sb="0" eb="1"><t>zhang</t></rPh></si>
  <si><t>a_x000D_b</t></si><si><t/></si><si><t><![CDATA[1 < 2]]></t></si></sst>`;

describe("rows of a workbook", () => {
  it("are those that the library reads, whatever the library wrote", async () => {
    const cell = fc.oneof(
      fc
        .string({ unit: "grapheme", maxLength: 12 })
        .filter((text) => !/[\p{Cc}\ufffe\uffff\ud800-\udfff]/u.test(text)),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
      fc.date({ min: new Date("1950-01-01"), max: new Date("2090-01-01"), noInvalidDate: true }),
    );
    const table = fc.array(fc.array(cell, { maxLength: 30 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const bytes = await writeXlsx({ sheets: [{ name: "名单", rows }] });
        const expected = [];
        for await (const { index, values } of streamXlsxRows(bytes))
          expected.push({ rowNo: index + 1, cells: trimmed(values) });
        expect((await read(bytes)).map(({ rowNo, cells }) => ({ rowNo, cells: trimmed(cells) }))).toEqual(
          expected,
        );
      }),
      { numRuns: 60 },
    );
  });

  it("give shared texts with their runs together, without readings", async () => {
    const cells = [0, 1, 2, 3, 4, 5].map((text) => `<c t="s"><v>${text}</v></c>`).join("");
    const bytes = workbook({
      sheet: `<worksheet><sheetData><row r="3">${cells}</row></sheetData></worksheet>`,
      texts: TEXTS,
    });
    expect(await read(bytes)).toEqual([
      { rowNo: 3, cells: ["学号", " 张 & 李 ", "张示例", "a\rb", "", "1 < 2"] },
    ]);
  });

  it("are read where names bear a prefix, quotes are single and places are left out", async () => {
    const sheet = `<?xml version="1.0"?><x:worksheet><x:sheetData><x:row r='9'/>
      <x:row><x:c t='inlineStr'><x:is><x:r><x:t>王</x:t></x:r><x:r><x:t>㛃</x:t></x:r></x:is></x:c><x:c><x:v>7</x:v></x:c></x:row>
      <x:row r="12"><x:c r='C12' t='str'><x:f>A1&amp;"&lt;"</x:f><x:v>&lt;</x:v></x:c></x:row>
      </x:sheetData><x:rowBreaks/></x:worksheet>`;
    expect(await read(workbook({ sheet, texts: TEXTS }))).toEqual([
      { rowNo: 9, cells: [] },
      { rowNo: 10, cells: ["王㛃", 7] },
      { rowNo: 12, cells: [null, null, "<"] },
    ]);
  });

  it("tell days by the style of the cell, from 1900 and from 1904", async () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>`;
    const sheet = `<worksheet><sheetData><row r="1"><c r="A1" s="0"><v>37622</v></c><c r="B1" s="1"><v>37622</v></c>
      <c r="C1" s="2"><v>37622</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#N/A</v></c></row></sheetData></worksheet>`;
    const day = (text: string) => new Date(`${text}T00:00:00Z`);
    const from1900 = await read(workbook({ sheet, styles, texts: TEXTS }));
    expect(from1900[0]?.cells).toEqual([37622, day("2003-01-01"), day("2003-01-01"), true, "#N/A"]);
    const from1904 = await read(
      workbook({ sheet, styles, texts: TEXTS, book: `<workbookPr date1904="1"/>` }),
    );
    expect(from1904[0]?.cells.slice(0, 2)).toEqual([37622, day("2007-01-02")]);
  });

  it("tell a formula that nobody reckoned from an empty cell and from one whose result is empty", async () => {
    const sheet = `<worksheet><sheetData><row r="1"><c r="A1"><f>B1&amp;C1</f><v></v></c><c r="B1"><f>1+1</f></c>
      <c r="C1" t="str"><f>""</f><v></v></c><c r="D1" t="b"><f t="shared" si="0"/></c><c r="E1"><f>1+1</f><v>2</v></c><c r="F1" s="0"/></row></sheetData></worksheet>`;
    const [row] = await read(workbook({ sheet, texts: TEXTS }));
    expect(row?.cells).toEqual([UNSOLVED, UNSOLVED, "", UNSOLVED, 2]);
  });

  it("are refused where shared texts are missing or a part does not agree with its checksum", async () => {
    const sheet = `<worksheet><sheetData><row><c t="s"><v>0</v></c></row></sheetData></worksheet>`;
    await expect(read(workbook({ sheet }))).rejects.toThrow(/missing/);
    const bytes = workbook({ sheet, texts: TEXTS });
    const at = bytes.indexOf("学号");
    bytes.write("考号", at);
    await expect(read(bytes)).rejects.toThrow(/checksum/);
  });
});

/** Empty cells at the end of a row say nothing. */
function trimmed(cells: readonly unknown[]): unknown[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== null && cell !== "") + 1);
}
