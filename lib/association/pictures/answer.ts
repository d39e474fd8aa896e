import { z } from "zod";
import { ProviderUnavailableError } from "@/lib/imaging/compare/providers/provider";
import type { ImagingEngine } from "@/lib/imaging/engine";
import { type CardMeasure, cardMeasureSchema } from "@/lib/imaging/id-card/card-schema";
import { problemSchema } from "@/lib/imaging/outcome-schema";
import { log } from "@/lib/log";
import { storage } from "@/lib/storage/objects";
import { StorageMissingError } from "@/lib/storage/storage";
import {
  type CardReader,
  type CardReading,
  type CardSide,
  cardReadingSchema,
  NOT_READ,
} from "../card-reader/card-reading";
import type { PictureKind } from "../schema";
import { objectOf, type PicturePlace } from "./place";

/** What the engine made of a picture; kept sealed, as all objects are, until it is swept. */
export const pictureAnswerSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("refused"), problem: problemSchema }),
  z.object({ kind: z.literal("code"), text: z.string().nullable() }),
  z.object({
    kind: z.literal("card"),
    side: z.enum(["cardFront", "cardBack"]),
    measures: z.array(cardMeasureSchema),
    read: cardReadingSchema,
  }),
]);
export type PictureAnswer = z.infer<typeof pictureAnswerSchema>;

export async function lookAt(
  { engine, reader }: { engine: ImagingEngine; reader: CardReader },
  kind: PictureKind,
  image: Buffer,
): Promise<PictureAnswer> {
  if (kind === "code") {
    const outcome = await engine.readCode({ image });
    return outcome.ok
      ? { kind, text: outcome.code?.text ?? null }
      : { kind: "refused", problem: outcome.problem };
  }
  const outcome = await engine.checkIdCard({ image });
  if (!outcome.ok) return { kind: "refused", problem: outcome.problem };
  return { kind: "card", side: kind, measures: outcome.measures, read: await readOff(reader, image, kind) };
}

/** A reader that does not work stops nobody: everything can be typed. */
async function readOff(reader: CardReader, image: Buffer, side: CardSide): Promise<CardReading> {
  try {
    return await reader.read(image, side);
  } catch (error) {
    if (!(error instanceof ProviderUnavailableError)) throw error;
    log("warn", "association.card", { reader: error.engine, code: error.code });
    return NOT_READ;
  }
}

/** What stands in the way of a card's picture. */
export function cardFaults(measures: readonly CardMeasure[]): CardMeasure[] {
  return measures.filter(({ verdict }) => verdict === "block");
}

/** Null while the worker has not answered, or where nothing is kept any more. */
export async function readAnswer(place: PicturePlace): Promise<PictureAnswer | null> {
  try {
    const stored = await storage().read(objectOf(place, "answer"));
    return pictureAnswerSchema.parse(JSON.parse(stored.toString("utf8")));
  } catch (error) {
    if (error instanceof StorageMissingError) return null;
    throw error;
  }
}
