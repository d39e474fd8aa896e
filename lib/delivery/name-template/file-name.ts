import { NAME_TOKENS, type NameToken, type TokenValues } from "./tokens";

/** Extension of 教毕指[2017]99号 §1. */
const EXTENSION = ".jpg";
const MAX_SEGMENT_BYTES = 100;
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Bidi_Control}]/u;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

export type NameProblem =
  | { code: "tokenEmpty"; token: NameToken }
  | { code: "nameCharacters"; token: NameToken }
  | { code: "nameTooLong"; limit: number }
  | { code: "nameReserved" };

/** Tokens that a template uses, in its order. */
export function tokensOf(template: string): NameToken[] {
  return [...template.matchAll(/\{([A-Z]+)\}/g)].flatMap(
    ([, name]) => NAME_TOKENS.find((token) => token === name) ?? [],
  );
}

/**
 * The name of a photo in the archive. Nothing is renamed to make it fit: what does not fit is a problem of the
 * row that a person settles.
 */
export function fileNameOf(
  template: string,
  values: TokenValues,
): { name: string } | { problem: NameProblem } {
  for (const token of tokensOf(template)) {
    if (values[token] === "") return { problem: { code: "tokenEmpty", token } };
    if (FORBIDDEN.test(values[token])) return { problem: { code: "nameCharacters", token } };
  }
  const filled = template.replace(/\{([A-Z]+)\}/g, (_, token: NameToken) => values[token]).normalize("NFC");
  const name = `${filled}${EXTENSION}`;
  for (const segment of name.split("/")) {
    if (Buffer.byteLength(segment) > MAX_SEGMENT_BYTES) {
      return { problem: { code: "nameTooLong", limit: MAX_SEGMENT_BYTES } };
    }
    if (RESERVED.test(segment) || /^[. ]|[. ]$/.test(segment)) return { problem: { code: "nameReserved" } };
  }
  return { name };
}

/** Two names are the same file on Windows and macOS where these are equal; by way of capitals, ß is ss and ς is σ. */
export function nameKey(name: string): string {
  return name.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC");
}
