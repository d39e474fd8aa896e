export const BOM = "\ufeff";
const TRIGGERS = /^[=+\-@\t\r\n\0＝＋－＠]/u;

/** A cell that a spreadsheet would run as a formula gets an apostrophe before it, as text. */
export function neutralise(value: string): string {
  return TRIGGERS.test(value.trimStart()) || TRIGGERS.test(value) ? `'${value}` : value;
}

/** CSV (RFC 4180) in UTF-8 with BOM, so that WPS and Excel read Chinese. Every cell is quoted text. */
export function toCsv(table: readonly (readonly string[])[]): Buffer {
  return Buffer.from(BOM + table.map(csvLine).join(""), "utf8");
}

/** One row with the end of its line. */
export function csvLine(row: readonly string[]): string {
  return `${row.map((cell) => `"${neutralise(cell).replaceAll('"', '""')}"`).join(",")}\r\n`;
}
