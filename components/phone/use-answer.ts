"use client";

import { useCallback, useEffect, useState } from "react";
import type { Route } from "@/lib/api/operations";
import { type Answer, type Asking, ask, Refusal } from "./ask";

type State<R extends Route> = { answer: Answer<R> | null; refusal: Refusal | null };

/**
 * What the API answers, read when the page opens and again on request. A new question keeps the old answer on the
 * screen until its own is there.
 * @param waiting asks again, so long after the last answer, until `isDone` holds of one; a lost network is waited for
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
  const { answer, refusal } = state;
  const isWaiting = waiting && (answer ? !waiting.isDone(answer) : refusal?.code === "network");
  // Counted from when something was heard: a slow network would never answer before it is asked anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new state is waited after.
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(again, waiting.everyMs);
    return () => clearTimeout(timer);
  }, [isWaiting, waiting?.everyMs, again, state]);
  return { ...state, again };
}
