const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const CODED = /<!\[CDATA\[([\s\S]*?)\]\]>|&(#x?[0-9a-f]+|\w+);/gi;

/** Text as it stands between tags or in an attribute. */
export function decodeXml(text: string): string {
  if (!text.includes("&") && !text.includes("<")) return text;
  return text.replace(CODED, (whole, raw: string | undefined, entity: string) => {
    if (raw !== undefined) return raw;
    if (!entity.startsWith("#")) return ENTITIES[entity] ?? whole;
    const code =
      entity[1]?.toLowerCase() === "x" ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The value of an attribute in the text of a tag; `name` is part of a regular expression. */
export function attribute(tag: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}=(["'])(.*?)\\1`, "s").exec(tag)?.[2] ?? "";
}

/** A yes of an attribute, in either way of writing it. */
export function isTrue(value: string): boolean {
  return value === "1" || value === "true";
}

/** Characters that XML cannot hold stand as `_x000D_`. */
const ESCAPED = /_x([0-9a-f]{4})_/gi;

const READINGS = /<rPh\b[\s\S]*?<\/rPh>/g;

/** The text of a shared text or of a cell's own: its runs together, without the readings that Excel keeps beside them. */
export function textOf(xml: string): string {
  const told = xml.includes("<rPh") ? xml.replace(READINGS, "") : xml;
  let text = "";
  for (let at = told.indexOf("<t"); at >= 0; at = told.indexOf("<t", at + 2)) {
    const open = told.indexOf(">", at);
    if (!isNameEnd(told, at + 2) || told[open - 1] === "/") continue;
    const end = told.indexOf("</t>", open);
    const run = decodeXml(told.slice(open + 1, end < 0 ? undefined : end));
    text += run.includes("_x")
      ? run.replace(ESCAPED, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
      : run;
  }
  return text;
}

/** Whether a tag's name ends here, so that `<t` is not taken for the beginning of another name. */
export function isNameEnd(xml: string, at: number): boolean {
  const sign = xml[at];
  return sign === ">" || sign === "/" || sign === " " || sign === "\n" || sign === "\r" || sign === "\t";
}
