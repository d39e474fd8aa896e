import { type CellRange, MAX_COLUMNS, parseRange } from "../sheet-facts";
import { elementsOf } from "./elements";
import { attribute, isTrue } from "./xml";

export type SheetScan = {
  rows: number;
  lastRow: number;
  hiddenRows: Set<number>;
  hiddenColumns: number[];
  merges: CellRange[];
};

/**
 * Looks through the XML of a sheet without understanding its cells: how many rows hold something, what is hidden
 * and what is merged. The merges stand behind the rows, so that who reads rows comes to them too late.
 */
export async function scanSheet(xml: AsyncIterable<Buffer>): Promise<SheetScan> {
  const hiddenRows = new Set<number>();
  let [rows, lastRow, rowNo, around] = [0, 0, 0, ""];
  for await (const { elements, outside } of elementsOf(xml, "row")) {
    around += outside;
    for (const row of elements) {
      const head = row.slice(0, row.indexOf(">"));
      rowNo = Number(attribute(head, "r") || rowNo + 1);
      if (!row.includes("<v") && !row.includes("<t")) continue;
      rows++;
      lastRow = rowNo;
      if (isTrue(attribute(head, "hidden"))) hiddenRows.add(rowNo - 1);
    }
  }
  return { rows, lastRow, hiddenRows, hiddenColumns: hiddenColumns(around), merges: merges(around) };
}

function hiddenColumns(around: string): number[] {
  return [...around.matchAll(/<(?:\w+:)?col\s([^>]*)>/g)].flatMap(([, attributes = ""]) => {
    if (!isTrue(attribute(attributes, "hidden"))) return [];
    const [min, max] = [
      Number(attribute(attributes, "min")),
      Math.min(Number(attribute(attributes, "max")), MAX_COLUMNS),
    ];
    return Array.from({ length: Math.max(0, max - min + 1) }, (_, at) => min - 1 + at);
  });
}

function merges(around: string): CellRange[] {
  return [...around.matchAll(/<(?:\w+:)?mergeCell\s([^>]*)>/g)].flatMap(
    ([, attributes = ""]) => parseRange(attribute(attributes, "ref")) ?? [],
  );
}
