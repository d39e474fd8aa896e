/** Characters of two bytes, told by the platform's own decoder; all others have four. */
let twoBytes: ReadonlyMap<string, number> | undefined;
let fourBytes: ReadonlyMap<string, number> | undefined;

/** First four-byte place of the characters beyond the basic plane. */
const BEYOND_BASIC = 189_000;
const LAST_OF_BASIC = 39_419;

/** Text as GB18030, which has a place for every character of Unicode. */
export function toGb18030(text: string): Buffer {
  const bytes = Buffer.alloc(Buffer.byteLength(text, "utf8") * 2);
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) {
      length = bytes.writeUInt8(code, length);
      continue;
    }
    const pair = pairs().get(character);
    length = pair ? bytes.writeUInt16BE(pair, length) : writeFour(bytes, length, placeOf(character, code));
  }
  return bytes.subarray(0, length);
}

/** The pairs from here on came to GBK later, and not to every edition with the same meaning. */
const ADDED_LATER = 0xfe50;

/** Whether older software that knows only GBK cannot show a character. */
export function isBeyondGbk(character: string): boolean {
  if ((character.codePointAt(0) ?? 0) < 0x80) return false;
  const pair = pairs().get(character);
  return pair === undefined || pair >= ADDED_LATER;
}

function pairs(): ReadonlyMap<string, number> {
  if (twoBytes) return twoBytes;
  const decoder = new TextDecoder("gb18030");
  const found = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (!isPrivate(text)) found.set(text, (lead << 8) | trail);
    }
  }
  twoBytes = found;
  return found;
}

/** Which place stands for a private-use character differs between editions: such a pair is not used. */
function isPrivate(text: string): boolean {
  return /[\ue000-\uf8ff\ufffd]/.test(text);
}

function placeOf(character: string, code: number): number {
  if (code > 0xffff) return BEYOND_BASIC + code - 0x10000;
  fourBytes ??= new Map(
    Array.from({ length: LAST_OF_BASIC + 1 }, (_, place) => {
      const four = Buffer.alloc(4);
      writeFour(four, 0, place);
      return [new TextDecoder("gb18030").decode(four), place] as const;
    }),
  );
  const place = fourBytes.get(character);
  if (place === undefined) throw new Error("a character that GB18030 has no place for");
  return place;
}

function writeFour(bytes: Buffer, at: number, place: number): number {
  bytes[at] = 0x81 + Math.floor(place / 12_600);
  bytes[at + 1] = 0x30 + (Math.floor(place / 1260) % 10);
  bytes[at + 2] = 0x81 + (Math.floor(place / 10) % 126);
  bytes[at + 3] = 0x30 + (place % 10);
  return at + 4;
}
