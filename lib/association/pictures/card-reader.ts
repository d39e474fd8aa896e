import { z } from "zod";

/** What is printed on a card, as far as it could be read; it fills in the form and decides nothing. */
export const cardFactsSchema = z.object({ name: z.string(), documentNumber: z.string() }).partial();
export type CardFacts = z.infer<typeof cardFactsSchema>;

/** Reads the printing of a card (OCR). A picture that it cannot read is typed off by the student. */
export interface CardReader {
  read(image: Buffer, side: "cardFront" | "cardBack"): Promise<CardFacts>;
}

/** Where no reader is set up. */
export const noCardReader: CardReader = { read: async () => ({}) };
