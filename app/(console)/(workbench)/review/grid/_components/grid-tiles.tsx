"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent } from "react";
import type { PictureStore } from "@/components/review/picture-store";
import { pairUrls } from "@/components/review/picture-urls";
import { GridTile } from "./grid-tile";
import type { GridView } from "./grid-work";

type Props = {
  view: GridView;
  store: PictureStore;
  current: number;
  tiles: { current: (HTMLButtonElement | null)[] };
  onToggle: (index: number) => void;
  onSeen: (itemId: string) => void;
  /** Every picture of the grid is decoded. */
  onAllShown: () => void;
};

/** Up to six by four pairs; on a narrow screen fewer stand beside each other and the rest is scrolled to. */
export function GridTiles({ view, store, current, tiles, onToggle, onSeen, onAllShown }: Props) {
  const t = useTranslations("review.grid");
  const { cards, pulled, flagged } = view;
  const allShown = useEffectEvent(onAllShown);
  useEffect(() => {
    const urls = cards.flatMap(pairUrls);
    store.keep(new Set(urls));
    if (urls.length === 0) return;
    let isCurrent = true;
    Promise.all(urls.map((url) => store.load(url))).then(
      () => isCurrent && allShown(),
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [cards, store]);
  return (
    <section
      aria-label={t("tiles")}
      className="grid min-h-0 grid-cols-6 grid-rows-4 gap-0.5 bg-canvas p-0.5 max-xl:grid-cols-4 max-xl:grid-rows-none max-xl:overflow-auto max-md:grid-cols-2"
    >
      {cards.map((card, index) => (
        <GridTile
          key={card.itemId}
          ref={(element) => {
            tiles.current[index] = element;
          }}
          card={card}
          store={store}
          no={index + 1}
          state={flagged.has(card.itemId) ? "flagged" : pulled.has(card.itemId) ? "out" : "in"}
          isCurrent={index === current}
          onToggle={() => onToggle(index)}
          onSeen={() => onSeen(card.itemId)}
        />
      ))}
    </section>
  );
}
