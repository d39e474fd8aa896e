"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { QueueState } from "@/lib/review/queries";
import type { RejectReason } from "@/lib/review/reasons/reasons";
import type { ReviewCard } from "@/lib/review/rows/cards";
import { ReviewRefusal, reviewApi } from "./review-api";

/** Items claimed ahead, and when more are asked for. */
const AHEAD = 6;
const REFILL_BELOW = 4;
const HEARTBEAT_MS = 30_000;
const RETRY_MS = 2_000;
const UNDO_DEPTH = 50;

export type Verdict = { verdict: "approve" } | { verdict: "reject"; reasons: RejectReason[]; note: string };

type Sent = { card: ReviewCard; decisionId: string | null };

export type QueueEvent =
  | { kind: "lost"; card: ReviewCard; refusal: ReviewRefusal }
  | { kind: "refused"; refusal: ReviewRefusal };

/**
 * The reviewer's queue in the window: claims ahead, shows the first card, and sends decisions in the background
 * while the next one is already on the screen. A lost connection holds decisions back and sends them later.
 */
export function useReviewQueue(
  taskId: string | null,
  initial: QueueState,
  onEvent: (event: QueueEvent) => void,
) {
  const [cards, setCards] = useState<ReviewCard[]>([]);
  const [state, setState] = useState(initial);
  const [isLoading, setLoading] = useState(true);
  const [sent, setSent] = useState<Sent[]>([]);
  const [unsent, setUnsent] = useState(0);
  const cardsRef = useRef(cards);
  const isFilling = useRef(false);
  const outbox = useRef(Promise.resolve());
  const shownAt = useRef(performance.now());

  const replace = useCallback((change: (cards: ReviewCard[]) => ReviewCard[]) => {
    const before = cardsRef.current[0];
    cardsRef.current = change(cardsRef.current);
    if (cardsRef.current[0] !== before) shownAt.current = performance.now();
    setCards(cardsRef.current);
  }, []);

  const fill = useCallback(async () => {
    if (isFilling.current) return;
    isFilling.current = true;
    try {
      const held = cardsRef.current.map((card) => card.itemId);
      const claimed = await reviewApi.claim({ taskId, count: Math.max(1, AHEAD - held.length), held });
      replace((list) => [
        ...list,
        ...claimed.filter((card) => !list.some((other) => other.itemId === card.itemId)),
      ]);
      setState(await reviewApi.queue(taskId));
    } catch (error) {
      if (error instanceof ReviewRefusal) onEvent({ kind: "refused", refusal: error });
    } finally {
      isFilling.current = false;
      setLoading(false);
    }
  }, [taskId, replace, onEvent]);

  useEffect(() => {
    void fill();
  }, [fill]);

  useEffect(() => {
    const claims = () => cardsRef.current.map(({ schoolId, itemId, token }) => ({ schoolId, itemId, token }));
    const timer = setInterval(async () => {
      if (document.visibilityState !== "visible" || cardsRef.current.length === 0) return;
      const answer = await reviewApi.heartbeat(claims()).catch(() => null);
      if (answer && answer.lost.length > 0)
        replace((list) => list.filter((card) => !answer.lost.includes(card.itemId)));
    }, HEARTBEAT_MS);
    const leave = () => {
      if (cardsRef.current.length > 0) reviewApi.releaseOnLeave(claims());
    };
    window.addEventListener("pagehide", leave);
    return () => {
      clearInterval(timer);
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [replace]);

  /** Takes the first card off the screen at once; the verdict follows in the background, in order. */
  const decide = useCallback(
    (decision: Verdict) => {
      const [card] = cardsRef.current;
      if (!card) return;
      const tookMs = Math.round(performance.now() - shownAt.current);
      replace((list) => list.slice(1));
      setUnsent((count) => count + 1);
      outbox.current = outbox.current.then(async () => {
        try {
          const decisionId = await sendDecision(card, decision, tookMs);
          setSent((list) => [...list.slice(1 - UNDO_DEPTH), { card, decisionId }]);
        } catch (error) {
          if (error instanceof ReviewRefusal) onEvent({ kind: "lost", card, refusal: error });
        } finally {
          setUnsent((count) => count - 1);
        }
      });
      if (cardsRef.current.length < REFILL_BELOW) void fill();
      else
        setState((current) => ({
          ...current,
          decidedToday: current.decidedToday + 1,
          held: current.held + 1,
        }));
    },
    [replace, fill, onEvent],
  );

  /** Brings the last decided card back. */
  const undo = useCallback(async (): Promise<boolean> => {
    await outbox.current;
    const last = sent.at(-1);
    if (!last?.decisionId) return false;
    setSent((list) => list.slice(0, -1));
    try {
      const renewed = await reviewApi.undo({ schoolId: last.card.schoolId, decisionId: last.decisionId });
      replace((list) => [{ ...last.card, ...renewed }, ...list]);
      setState(await reviewApi.queue(taskId));
      return true;
    } catch (error) {
      if (error instanceof ReviewRefusal) onEvent({ kind: "refused", refusal: error });
      return true;
    }
  }, [sent, replace, taskId, onEvent]);

  const skip = useCallback(
    async (reason: string) => {
      const [card] = cardsRef.current;
      if (!card) return;
      replace((list) => list.slice(1));
      const { schoolId, itemId, token } = card;
      await reviewApi.skip({ schoolId, itemId, token, reason }).catch((error) => {
        if (error instanceof ReviewRefusal) onEvent({ kind: "refused", refusal: error });
      });
      void fill();
    },
    [replace, fill, onEvent],
  );

  const applyNow = useCallback(async () => {
    await outbox.current;
    await reviewApi.applyNow();
    setSent([]);
    setState(await reviewApi.queue(taskId));
  }, [taskId]);

  return {
    cards,
    state,
    isLoading,
    unsent,
    canUndo: sent.length > 0,
    decide,
    undo,
    skip,
    applyNow,
    refill: fill,
  };
}

/** Sends until an answer comes: a verdict is never dropped because the line was down. */
async function sendDecision(card: ReviewCard, decision: Verdict, tookMs: number): Promise<string> {
  const { schoolId, itemId, token, version } = card;
  const { verdict } = decision;
  const why =
    verdict === "reject" ? { reasons: decision.reasons, note: decision.note } : { reasons: [], note: "" };
  for (;;) {
    try {
      const { decisionId } = await reviewApi.decide({
        schoolId,
        itemId,
        token,
        version,
        verdict,
        tookMs,
        ...why,
      });
      return decisionId;
    } catch (error) {
      if (!(error instanceof ReviewRefusal) || error.code !== "network") throw error;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}
