"use client";

import { useEffect } from "react";
import type { PictureStore } from "@/components/review/picture-store";
import { pairUrls, pictureUrls, thumbUrls } from "@/components/review/picture-urls";
import type { ReviewCard } from "@/lib/review/rows/cards";
import type { SentDecision } from "./review-queue";

/** Pairs that are decoded ahead of the one on the screen, and on a slow line. */
const AHEAD = 8;
const AHEAD_SLOW = 3;
const SLOW_MEGABITS = 4;
/** Decided pairs that stay, so that an undo shows its photo at once. */
const BEHIND = 3;

/** Loads the coming pairs in their order and lets go of those long gone. */
export function usePrefetch(
  store: PictureStore,
  cards: readonly ReviewCard[],
  decided: readonly SentDecision[],
): void {
  useEffect(() => {
    const behind = decided.slice(-BEHIND).map(({ card }) => card);
    const known = [...cards, ...behind].flatMap((card) => Object.values(pictureUrls(card)).flat());
    store.keep(new Set(known.filter((url) => url !== null)));
    const isSlow = store.megabitsPerSecond() < SLOW_MEGABITS;
    // Over a slow line all of what stands in comes before anything large.
    if (isSlow) for (const url of cards.flatMap(thumbUrls)) store.load(url).catch(() => {});
    for (const card of cards.slice(0, 1 + (isSlow ? AHEAD_SLOW : AHEAD)))
      for (const url of pairUrls(card)) store.load(url).catch(() => {});
  }, [store, cards, decided]);
}
