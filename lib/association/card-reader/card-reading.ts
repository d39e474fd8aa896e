import { z } from "zod";

/** A field of a card: what stands there, and how likely that is right, from 0 to 1; null where it was not read. */
const readField = z.object({ text: z.string(), confidence: z.number().min(0).max(1) }).nullable();

/** What is printed on a card, as far as it could be read; it fills in the form and decides nothing. */
export const cardReadingSchema = z.object({
  /** Who read it; null where no reader is set up, or it did not answer. */
  reader: z.string().nullable(),
  name: readField,
  documentNumber: readField,
});
export type CardReading = z.infer<typeof cardReadingSchema>;

export type CardSide = "cardFront" | "cardBack";

export interface CardReader {
  /**
   * Reads the printing of a card (OCR). What it cannot read is typed off by the student.
   * @throws ProviderUnavailableError
   */
  read(image: Buffer, side: CardSide): Promise<CardReading>;
}

export const NOT_READ: CardReading = { reader: null, name: null, documentNumber: null };

/** What ships: no package of ours reads print, so that nothing is read and everything is typed. */
export const noCardReader: CardReader = { read: async () => NOT_READ };
