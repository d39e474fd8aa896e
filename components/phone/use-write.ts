"use client";

import { useRef, useState } from "react";
import type { Route } from "@/lib/api/operations";
import { type Answer, type Asking, ask, newKey, Refusal } from "./ask";

/**
 * A write with its key: where nothing was heard, the next press sends the same write under the same key, so that it
 * is done once; after an answer, or with something else to say, a press is a new write. What follows a success is given to `write`, because an answer
 * may be nothing.
 */
export function useWrite<R extends Route>(route: R) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const key = useRef<string | null>(null);
  const said = useRef<unknown>(null);
  const write = async (asking: Asking<R>, onDone: (answer: Answer<R>) => void): Promise<void> => {
    const saying = asking.body instanceof Blob ? asking.body : JSON.stringify(asking);
    if (saying !== said.current) key.current = null;
    said.current = saying;
    key.current ??= newKey();
    setBusy(true);
    setRefusal(null);
    try {
      const answer = await ask(route, { ...asking, key: key.current });
      key.current = null;
      onDone(answer);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.told) key.current = null;
      setRefusal(error);
    } finally {
      setBusy(false);
    }
  };
  return { write, refusal, isBusy };
}
