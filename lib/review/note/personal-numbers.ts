/**
 * True where a free text carries what looks like a document or phone number. Notes travel to the student's
 * phone and into messages: such numbers have no place there.
 */
export function hasPersonalNumber(text: string): boolean {
  const digits = text.normalize("NFKC").replace(/[\s-]/g, "");
  return /\d{17}[\dXx]|(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}\d{7,8}(?!\d)|[HM]\d{8}/.test(digits);
}
