import type { DecideInput } from "@/lib/review/schema";
import type { SeededReviewer } from "../seed/reviewers";
import { type Answer, post } from "./client";

export type Card = { schoolId: string; itemId: string; token: number; version: number };

/** Takes up to so many items for a reviewer. */
export async function claim(url: string, { cookie }: SeededReviewer, count: number): Promise<Card[]> {
  const answer = await post(url, "/api/review/claim", cookie, { taskId: null, count, held: [] });
  if (answer.status !== 200) throw new Error(`claim: ${answer.status} ${answer.body}`);
  return JSON.parse(answer.body);
}

export async function decide(url: string, { cookie }: SeededReviewer, card: Card): Promise<Answer> {
  const answer = await post(url, "/api/review/decide", cookie, verdictOf(card));
  if (answer.status !== 200) throw new Error(`decide: ${answer.status} ${answer.body}`);
  return answer;
}

/**
 * The smallest answer of the same server over the same road: the handler of a decision, called without a
 * session, answers 401 before it reads anything.
 */
export async function emptyRequest(url: string, card: Card): Promise<Answer> {
  const answer = await post(url, "/api/review/decide", null, verdictOf(card));
  if (answer.status !== 401) throw new Error(`without a session: ${answer.status}`);
  return answer;
}

export function verdictOf({ schoolId, itemId, token, version }: Card): DecideInput {
  const claim = { schoolId, itemId, token, version };
  return { ...claim, verdict: "approve", reasons: [], note: "", tookMs: 1234 };
}
