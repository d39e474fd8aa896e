import { isDateFormat } from "hucre";
import { attribute, decodeXml } from "./xml";

/** The numbers of the cell styles that show a number as a day or a time. */
export function dateStylesOf(styles: string): Set<string> {
  const formats = new Map(
    [...styles.matchAll(/<(?:\w+:)?numFmt\s([^>]*)>/g)].map(([, tag = ""]) => [
      attribute(tag, "numFmtId"),
      decodeXml(attribute(tag, "formatCode")),
    ]),
  );
  const cells = /<(?:\w+:)?cellXfs\b([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(styles)?.[1] ?? "";
  const found = [...cells.matchAll(/<(?:\w+:)?xf\s([^>]*)>/g)].flatMap(([, tag = ""], index) => {
    const id = attribute(tag, "numFmtId");
    return isDateFormat(formats.get(id) ?? id) ? [String(index)] : [];
  });
  return new Set(found);
}
