const BOM = "\ufeff";
const TRIGGERS = /^[=+\-@\t\r\n\0＝＋－＠]/u;

/** A cell that a spreadsheet would run as a formula gets an apostrophe before it, as text. */
export function neutralise(value: string): string {
  return TRIGGERS.test(value.trimStart()) || TRIGGERS.test(value) ? `'${value}` : value;
}

/** CSV (RFC 4180) in UTF-8 with BOM, so that WPS and Excel read Chinese. Every cell is quoted text. */
export function toCsv(table: readonly (readonly string[])[]): Buffer {
  const lines = table.map((row) =>
    row.map((cell) => `"${neutralise(cell).replaceAll('"', '""')}"`).join(","),
  );
  return Buffer.from(`${BOM}${lines.join("\r\n")}\r\n`, "utf8");
}
