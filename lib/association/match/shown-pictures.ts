import { AppError } from "@/lib/errors";
import { type CodeFacts, readCode } from "@/lib/roster/collection-code/read-code";
import { cardFaults, readAnswer } from "../pictures/answer";
import type { MatchInput } from "../schema";

/** The two sides of a card, as the input names them and as their pictures were taken. */
const SIDES = [
  ["front", "cardFront"],
  ["back", "cardBack"],
] as const;

export type ShownCode = { text: string; facts: CodeFacts };

/**
 * A 采集码 as text, from the phone's camera or a saved picture, and what it says.
 * @throws AppError pictureNotReady, codePictureUnread, codeDamaged, codeUnknown (in a form that is not read here)
 */
export async function shownCode(
  accountId: string,
  given: NonNullable<MatchInput["collectionCode"]>,
): Promise<ShownCode> {
  const text = "text" in given ? given.text : await textOf({ accountId, pictureId: given.pictureId });
  const facts = readCode(text);
  if (facts === "damaged") throw new AppError("codeDamaged");
  if (facts === null) throw new AppError("codeUnknown");
  return { text, facts };
}

async function textOf(place: { accountId: string; pictureId: string }): Promise<string> {
  const answer = await readAnswer(place);
  if (!answer) throw new AppError("pictureNotReady");
  if (answer.kind !== "code" || answer.text === null) throw new AppError("codePictureUnread");
  return answer.text;
}

/** @throws AppError pictureNotReady, cardPictureBad with the side that cannot be read */
export async function requireReadableCard(
  accountId: string,
  pictures: NonNullable<MatchInput["cardPictures"]>,
): Promise<void> {
  for (const [side, kind] of SIDES) {
    const answer = await readAnswer({ accountId, pictureId: pictures[side] });
    if (!answer) throw new AppError("pictureNotReady");
    if (answer.kind !== "card" || answer.side !== kind || cardFaults(answer.measures).length > 0)
      throw new AppError("cardPictureBad", { side });
  }
}
