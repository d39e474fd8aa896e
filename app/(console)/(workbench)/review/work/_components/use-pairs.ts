"use client";

import { useEffect, useState } from "react";
import type { ReviewCard } from "@/lib/review/rows/cards";
import { afterPaint } from "./after-paint";
import type { ReviewQueue } from "./review-queue";

/** The pair in front and the one that comes next. */
const DRAWN = 2;

/**
 * The cards whose pairs are drawn, the one to be seen first. Where the queue's first card is drawn already, its element
 * gets `data-front` at once and is rendered a frame later; otherwise it is rendered at once.
 */
export function usePairs(queue: ReviewQueue) {
  const [places] = useState(() => new Map<string, HTMLElement>());
  const [cards, setCards] = useState(() => drawn(queue));
  useEffect(() => {
    let known = drawn(queue);
    setCards(known);
    return queue.subscribe(() => {
      const next = drawn(queue);
      if (next.length === known.length && next.every((card, at) => card === known[at])) return;
      known = next;
      const front = next[0] && places.get(next[0].itemId);
      if (!front) return setCards(next);
      for (const place of places.values()) place.toggleAttribute("data-front", place === front);
      afterPaint(() => setCards(known));
    });
  }, [queue, places]);
  const place = (itemId: string) => (element: HTMLElement | null) => {
    if (element) places.set(itemId, element);
    else places.delete(itemId);
  };
  return { cards, place };
}

const drawn = (queue: ReviewQueue): readonly ReviewCard[] => queue.current().cards.slice(0, DRAWN);
