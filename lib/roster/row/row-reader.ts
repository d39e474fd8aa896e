import {
  type ColumnMapping,
  ROSTER_COLUMN_NAMES,
  ROSTER_COLUMNS,
  type RosterColumn,
} from "../columns/columns";
import { maskDocument } from "../document/document-number";
import { type Cell, cellText, isUnsolved } from "../file/cell";
import { isDamagedNumber } from "./damaged-number";
import { readDay } from "./day";
import type { ProblemCode, RowProblem } from "./problem";

// Besides control characters: zero-width and direction marks, which make two names look the same, and the
// character that stands for bytes nobody could read.
const UNREADABLE = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffd]/u;

/** Letters and digits that no normalisation changes. */
const PLAIN = /^[0-9A-Za-z]*$/;

/** Takes values out of one row by the mapping of its columns and collects what is wrong with them. */
export class RowReader {
  readonly problems: RowProblem[] = [];
  private readonly texts = new Map<RosterColumn, string>();

  constructor(
    private readonly cells: readonly Cell[],
    private readonly mapping: ColumnMapping,
  ) {
    let all = "";
    for (const column of ROSTER_COLUMN_NAMES) {
      const cell = this.cell(column);
      if (isUnsolved(cell)) this.report(column, "formulaUnsolved");
      const text = cellText(cell).trim();
      if (text === "") continue;
      this.texts.set(column, text);
      all += text;
      const { max } = ROSTER_COLUMNS[column];
      if (text.length > max) this.report(column, "tooLong", { limit: max });
    }
    // One look at the whole row: hardly any has such a character.
    if (UNREADABLE.test(all)) this.reportUnreadable();
  }

  has(column: RosterColumn): boolean {
    return this.mapping[column] !== undefined;
  }

  report(column: RosterColumn, code: ProblemCode, params?: RowProblem["params"]): void {
    // Why nothing stands there was said.
    if (code === "required" && isUnsolved(this.cell(column))) return;
    const shown = this.text(column);
    const value = column === "documentNumber" ? maskDocument(shown) : shown.slice(0, 60);
    this.problems.push({ column, code, value, ...(params && { params }) });
  }

  text(column: RosterColumn): string {
    return this.texts.get(column) ?? "";
  }

  /** A number kept as text: half-width, without spaces; damage and changed width are reported. */
  number(column: RosterColumn): string {
    if (isDamagedNumber(this.cell(column))) this.report(column, "numberDamaged");
    const text = this.text(column);
    if (PLAIN.test(text)) return text;
    const written = text.replace(/\s/g, "");
    const narrow = written.normalize("NFKC");
    if (narrow !== written) this.report(column, "widthChanged", { result: narrow });
    return narrow;
  }

  /** `YYYY-MM-DD`, or null where the cell is empty or no day (which is reported). */
  day(column: RosterColumn): string | null {
    const text = this.text(column);
    if (text === "") return null;
    const day = readDay(this.cell(column));
    if (!day) this.report(column, "dateFormat");
    return day;
  }

  isDamaged(column: RosterColumn): boolean {
    return isDamagedNumber(this.cell(column));
  }

  private reportUnreadable(): void {
    for (const [column, text] of this.texts) {
      if (UNREADABLE.test(text)) this.report(column, "controlCharacters");
    }
  }

  private cell(column: RosterColumn): Cell | undefined {
    const index = this.mapping[column];
    return index === undefined ? undefined : this.cells[index];
  }
}
