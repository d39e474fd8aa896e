/** What people put between the digits of a number. */
const GAP = "[\\s()-]*";

const NUMBERS = [
  `\\d(?:${GAP}\\d){16}${GAP}[\\dX]`,
  `(?<!\\d)(?:(?:00)?86${GAP})?1${GAP}[3-9](?:${GAP}\\d){9}(?!\\d)`,
  `(?<!\\d)0\\d{2,3}${GAP}\\d{3,4}${GAP}\\d{4}(?!\\d)`,
  `[HM]${GAP}\\d{8}`,
];
const PERSONAL_NUMBER = new RegExp(NUMBERS.join("|"), "i");

/**
 * True where a free text carries what looks like a document or phone number. Notes travel to the student's
 * phone and into messages: such numbers have no place there.
 */
export function hasPersonalNumber(text: string): boolean {
  return PERSONAL_NUMBER.test(text.normalize("NFKC"));
}
