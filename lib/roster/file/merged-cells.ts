import type { Cell } from "./cell";
import type { CellRange } from "./sheet-facts";

/**
 * Gives the value of a merged block to every row it covers, in the column where it stands: people merge a 学院 over
 * the thirty rows of its students. What a block covers to the right stays empty.
 */
export class MergedCells {
  private readonly byStart: CellRange[];
  private open: { range: CellRange; value: Cell }[] = [];

  constructor(merges: readonly CellRange[]) {
    this.byStart = merges.filter(isOverRows).toSorted((a, b) => b.startRow - a.startRow);
  }

  /** Rows come in their order, `index` from 0. */
  fill(index: number, cells: Cell[]): void {
    if (this.byStart.length === 0 && this.open.length === 0) return;
    this.open = this.open.filter(({ range }) => range.endRow >= index);
    for (const { range, value } of this.open) {
      while (cells.length <= range.startCol) cells.push(null);
      cells[range.startCol] ??= value;
    }
    for (let next = this.byStart.at(-1); next && next.startRow <= index; next = this.byStart.at(-1)) {
      this.byStart.pop();
      const value = cells[next.startCol] ?? null;
      if (next.startRow === index && value !== null) this.open.push({ range: next, value });
    }
  }
}

export function isOverRows({ startRow, endRow }: CellRange): boolean {
  return endRow > startRow;
}
