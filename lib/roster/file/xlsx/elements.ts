/** Whole elements in their order, and what stood outside of them. */
export type Elements = { elements: string[]; outside: string };

/** One element, such as a row with its cells; more than this is no sheet of people. */
const MAX_BYTES = 8 * 1024 * 1024;

const END_OF_TAG = ">".charCodeAt(0);
const SLASH = "/".charCodeAt(0);

type Tags = { prefix: string; open: Buffer; close: Buffer };

/**
 * Cuts XML that comes in pieces into its elements of one name, which never stand in each other. A prefix that all
 * names of the document bear is taken off.
 * @throws RangeError where an element is larger than any of people
 */
export async function* elementsOf(xml: AsyncIterable<Buffer>, name: string): AsyncGenerator<Elements> {
  let pending: Buffer = Buffer.alloc(0);
  let tags: Tags | null = null;
  for await (const piece of xml) {
    pending = pending.length > 0 ? Buffer.concat([pending, piece]) : piece;
    tags ??= tagsOf(pending, name);
    if (!tags) continue;
    const { cut, upTo } = cutOff(pending, tags);
    pending = pending.subarray(upTo);
    if (pending.length > MAX_BYTES) throw new RangeError("an element is too large");
    yield cut;
  }
  yield { elements: [], outside: pending.toString("latin1") };
}

/** The tags as this document writes them, once its first tag has come. */
function tagsOf(bytes: Buffer, name: string): Tags | null {
  const first = /<([a-z_][\w.-]*:)?[a-z_][\w.-]*[\s/>]/i.exec(bytes.toString("latin1", 0, 4096));
  if (!first) return null;
  const prefix = first[1] ?? "";
  return { prefix, open: Buffer.from(`<${prefix}${name}`), close: Buffer.from(`</${prefix}${name}>`) };
}

function cutOff(bytes: Buffer, { prefix, open, close }: Tags): { cut: Elements; upTo: number } {
  const cut: Elements = { elements: [], outside: "" };
  let from = 0;
  for (;;) {
    const start = nextTag(bytes, open, from);
    const end = start >= 0 ? endOf(bytes, close, start) : -1;
    // The beginning of a tag may stand at the end of what has come.
    const upTo = start >= 0 ? start : Math.max(from, bytes.length - open.length);
    if (upTo > from) cut.outside += bytes.toString("latin1", from, upTo);
    if (end < 0) return { cut, upTo };
    const text = bytes.toString("utf8", start, end);
    cut.elements.push(prefix ? text.replaceAll(`<${prefix}`, "<").replaceAll(`</${prefix}`, "</") : text);
    from = end;
  }
}

function nextTag(bytes: Buffer, open: Buffer, from: number): number {
  for (let at = bytes.indexOf(open, from); at >= 0; at = bytes.indexOf(open, at + open.length)) {
    const after = bytes[at + open.length];
    // White space, `>`, `/` or the end of what has come so far: not the beginning of a longer name.
    if (after === undefined || after <= 0x20 || after === END_OF_TAG || after === SLASH) return at;
  }
  return -1;
}

/** Behind the element that begins at `start`; -1 where its end has not come. */
function endOf(bytes: Buffer, close: Buffer, start: number): number {
  const tagEnd = bytes.indexOf(END_OF_TAG, start);
  if (tagEnd < 0) return -1;
  if (bytes[tagEnd - 1] === SLASH) return tagEnd + 1;
  const end = bytes.indexOf(close, tagEnd);
  return end < 0 ? -1 : end + close.length;
}
