"use client";

import { memo } from "react";
import type { ReviewCard } from "@/lib/review/rows/cards";
import { Checks } from "./checks";
import { CompareScore } from "./compare-score";
import { Facts } from "./facts";
import { OpinionList } from "./opinion-list";

/** One column in reading order: what was said so far, who, the score, the checks. */
export const CardFacts = memo(function CardFacts({ card }: { card: ReviewCard }) {
  return (
    <aside className="border-l bg-surface lg:overflow-auto">
      {card.opinions && <OpinionList opinions={card.opinions} />}
      <Facts card={card} />
      <CompareScore compare={card.compare} />
      <Checks measures={card.measures} />
    </aside>
  );
});
