import type { Reading } from "@/components/phone/picture-field";

/** Fields that a card's printing fills in. */
export const READ_FIELDS = ["name", "documentNumber"] as const;
type Values = Partial<Record<string, string>>;

/** From here on a reading is only to be looked over; below, it is said to be doubtful. */
const SURE_FROM = 0.8;

export type ReadNote = "readOff" | "readOffDoubtful" | "notReadOff";

/** The form with what a card says; what a person has typed stays. */
export function filledIn<Form extends Values>(form: Form, reading: Reading, earlier: Reading | null): Form {
  const filled: Values = {};
  for (const field of READ_FIELDS) {
    const isUntouched = !form[field] || form[field] === earlier?.[field]?.text;
    if (isUntouched) filled[field] = reading[field]?.text ?? "";
  }
  return { ...form, ...filled };
}

/** What is said of a field beside it; nothing where no card was read, or something else was typed. */
export function readNote(reading: Reading | null, field: string, value: string | undefined): ReadNote | null {
  const of = READ_FIELDS.find((one) => one === field);
  if (!reading?.by || !of) return null;
  const read = reading[of];
  if (!read) return value ? null : "notReadOff";
  if (read.text !== value) return null;
  return read.confidence >= SURE_FROM ? "readOff" : "readOffDoubtful";
}
