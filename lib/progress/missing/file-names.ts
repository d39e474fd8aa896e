import { messagesIn } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/texts";

/** Characters that a file name cannot have on some system. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among them
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f]/g;

const LONGEST = 80;

/** A file name for the workbook of each college, none of them twice, whatever a college is called. */
export function fileNames(colleges: readonly string[], locale: Locale): string[] {
  const { college: noCollege } = messagesIn(locale).progress.emptyName;
  const used = new Set<string>();
  return colleges.map((college) => {
    const plain = college
      .replace(FORBIDDEN, "_")
      .trim()
      .replace(/^\.+|\.+$/g, "_")
      .slice(0, LONGEST);
    const base = plain || noCollege;
    let name = base;
    for (let again = 2; used.has(name.toLowerCase()); again++) name = `${base} (${again})`;
    used.add(name.toLowerCase());
    return `${name}.xlsx`;
  });
}
