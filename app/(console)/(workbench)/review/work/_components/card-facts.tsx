"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import type { ReviewCard } from "@/lib/review/rows/cards";
import { Checks } from "./checks";
import { CompareScore } from "./compare-score";
import { Facts } from "./facts";
import { MatchHints } from "./match-hints";
import { OpinionList } from "./opinion-list";

type Props = { card: ReviewCard; isCovered: boolean };

/** One column in reading order: what was said so far, who, the score, the checks. */
export const CardFacts = memo(function CardFacts({ card, isCovered }: Props) {
  const t = useTranslations("review.facts");
  return (
    <aside
      aria-label={t("title")}
      inert={isCovered}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
      tabIndex={0}
      className="h-full border-l bg-surface lg:overflow-auto"
    >
      {card.opinions && <OpinionList opinions={card.opinions} />}
      <Facts card={card} />
      <MatchHints matches={card.matches} />
      <CompareScore compare={card.compare} />
      <Checks measures={card.measures} />
    </aside>
  );
});
