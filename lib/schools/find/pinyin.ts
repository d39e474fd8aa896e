import { pinyin } from "pinyin-pro";

/** A school's name as it is found by in Latin letters: its syllables with a space between, and their initials. */
export function inPinyin(name: string): { pinyin: string; initials: string } {
  const letters = pinyin(name, { toneType: "none", type: "array", nonZh: "consecutive", v: true });
  const words = letters.flatMap((part) => part.toLowerCase().match(/[a-z0-9]+/g) ?? []);
  return { pinyin: words.join(" "), initials: words.map(([first]) => first).join("") };
}

/** What somebody typed, in half-width small letters and without spaces. */
export function searchLetters(term: string): string {
  return term.normalize("NFKC").toLowerCase().replace(/[\s']/g, "");
}

/**
 * Pattern (POSIX) that finds these letters in a name's pinyin from the beginning of a syllable, wherever the
 * syllables end; null where something else than letters and digits was typed.
 */
export function pinyinPattern(letters: string): string | null {
  return /^[a-z0-9]+$/.test(letters) ? `(^| )${[...letters].join(" ?")}` : null;
}
