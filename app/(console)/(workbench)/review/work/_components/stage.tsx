"use client";

import { useState } from "react";
import type { Command } from "@/lib/review/keys/commands";
import type { FramePoint } from "@/lib/review/looking/placement";
import { Pair, type PairTools, type PairTouch } from "./pair";
import type { ReviewQueue } from "./review-queue";
import { usePairs } from "./use-pairs";

type Props = Pick<PairTools, "store" | "settings" | "opacity" | "onZoom"> & {
  queue: ReviewQueue;
  held: Command | null;
};

const UNTOUCHED: PairTouch = { held: null, at: null, isPressed: false };

/**
 * The pair of the first card, with the next one laid out and drawn unseen in the same place: a key lets the one be
 * seen in place of the other, and everything else is drawn afterwards.
 */
export function Stage({ queue, held, ...tools }: Props) {
  const [at, setAt] = useState<FramePoint | null>(null);
  const [isPressed, setPressed] = useState(false);
  const { cards, place } = usePairs(queue);
  return (
    <div className="relative h-full">
      {cards.toReversed().map((card) => {
        const isFront = card === cards[0];
        return (
          <div
            key={card.itemId}
            ref={place(card.itemId)}
            data-front={isFront || undefined}
            aria-hidden={!isFront}
            inert={!isFront}
            className="absolute inset-0 opacity-0 will-change-[opacity] data-front:opacity-100"
          >
            <Pair
              card={card}
              onPoint={setAt}
              onPress={setPressed}
              {...tools}
              {...(isFront ? { held, at, isPressed } : UNTOUCHED)}
            />
          </div>
        );
      })}
    </div>
  );
}
