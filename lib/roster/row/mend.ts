import type { ColumnMapping, RosterColumn } from "../columns/columns";
import type { Cell } from "../file/cell";
import type { KeptFix, RowFix } from "../schema";

/** A row's cells with what somebody typed over them; a column that the file lacks is left alone. */
export function mendedCells(cells: readonly Cell[], mapping: ColumnMapping, fix: KeptFix): Cell[] {
  const mended = [...cells];
  for (const [column, value] of Object.entries(fix) as [RosterColumn, string][]) {
    const index = mapping[column];
    if (index === undefined) continue;
    while (mended.length <= index) mended.push(null);
    mended[index] = value;
  }
  return mended;
}

/** What was typed before with what is typed now; null takes a cell back to how it came. */
export function mergedFix(before: KeptFix, typed: RowFix): KeptFix {
  const entries = Object.entries({ ...before, ...typed }).filter(([, value]) => value !== null);
  return Object.fromEntries(entries) as KeptFix;
}
