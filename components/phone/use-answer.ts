"use client";

import { useCallback, useEffect, useState } from "react";
import type { Route } from "@/lib/api/operations";
import { type Answer, type Asking, ask, Refusal } from "./ask";

type State<R extends Route> = { answer: Answer<R> | null; refusal: Refusal | null };

/**
 * What the API answers, read when the page opens and again on request. A new question keeps the old answer on the
 * screen until its own is there.
 * @param everyMs asks again so often while `isDone` does not hold of the answer
 */
export function useAnswer<R extends Route>(
  route: R,
  asking: Asking<R> = {},
  waiting?: { everyMs: number; isDone: (answer: Answer<R>) => boolean },
) {
  const [state, setState] = useState<State<R>>({ answer: null, refusal: null });
  const [turn, setTurn] = useState(0);
  const question = JSON.stringify(asking);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks again; `question` stands for `asking`.
  useEffect(() => {
    let isGone = false;
    ask(route, JSON.parse(question) as Asking<R>)
      .then((answer) => !isGone && setState({ answer, refusal: null }))
      .catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
        if (!isGone) setState(({ answer }) => ({ answer, refusal: error }));
      });
    return () => {
      isGone = true;
    };
  }, [route, question, turn]);
  const isWaiting = waiting && state.answer !== null && !waiting.isDone(state.answer);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(again, waiting.everyMs);
    return () => clearInterval(timer);
  }, [isWaiting, waiting?.everyMs, again]);
  return { ...state, again };
}
