"use client";

import { useTranslations } from "next-intl";
import { type Ref, useEffect, useEffectEvent, useRef } from "react";
import { PlacedPicture } from "@/components/review/picture";
import type { PictureStore } from "@/components/review/picture-store";
import { pictureUrls } from "@/components/review/picture-urls";
import { usePicture } from "@/components/review/use-picture";
import { cn } from "@/components/ui/cn";
import { TILE_MS } from "@/lib/review/grid/rules";
import { placements } from "@/lib/review/looking/card-faces";
import type { ReviewCard } from "@/lib/review/rows/cards";

type Props = {
  card: ReviewCard;
  store: PictureStore;
  no: number;
  state: "in" | "out" | "flagged";
  isCurrent: boolean;
  ref: Ref<HTMLButtonElement>;
  onToggle: () => void;
  /** The pair has stood on the screen long enough. */
  onSeen: () => void;
};

/** One pair with its eyes on a line: the reference and what was handed in. A press pulls it out of the batch. */
export function GridTile({ card, store, no, state, isCurrent, ref, onToggle, onSeen }: Props) {
  const t = useTranslations("review.grid");
  const frames = useTranslations("review.frames");
  const urls = pictureUrls(card);
  const reference = usePicture(store, urls.reference);
  const standard = usePicture(store, urls.standard);
  const placed = placements(card, true);
  const isThere = standard !== null && (reference !== null || urls.reference === null);
  const place = useRef<HTMLDivElement>(null);
  useSeen(place, isThere, onSeen);
  const { name, studentNo } = card.student;
  return (
    <button
      ref={ref}
      type="button"
      tabIndex={isCurrent ? 0 : -1}
      aria-pressed={state !== "in"}
      onClick={onToggle}
      className={cn(
        "relative grid min-h-0 min-w-0 place-items-center bg-canvas [container-type:size] max-xl:h-60",
        "outline-offset-[-3px] focus-visible:outline-4",
        isCurrent && "outline-3 outline-accent",
      )}
    >
      <div ref={place} className="relative flex aspect-[3/2] w-[min(100cqw,150cqh)]">
        <span aria-hidden className="relative w-1/2 overflow-hidden">
          {placed.reference && (
            <PlacedPicture picture={reference} placed={placed.reference} alt={frames("reference")} />
          )}
        </span>
        <span aria-hidden className="relative w-1/2 overflow-hidden">
          <PlacedPicture picture={standard} placed={placed.standard} alt={frames("standardAlt")} />
        </span>
        {state !== "in" && (
          <span className="absolute inset-0 grid place-items-center bg-black/60 font-semibold text-base text-white">
            {state === "out" ? `↗ ${t("out")}` : `■ ${t("flagged")}`}
          </span>
        )}
        <span className="absolute inset-x-0 bottom-0 flex justify-between bg-black/70 px-1.5 text-2xs text-white">
          <span className="sr-only">{t("tile", { no, studentNo })}</span>
          <span className="truncate">{name}</span>
          <span className="sr-only">{t("score")}</span>
          <span className="tabular-nums">{card.compare.score}</span>
        </span>
      </div>
    </button>
  );
}

/** Tells once that something has been in view, whole, for as long as a pair is looked at. */
function useSeen(place: { current: Element | null }, isThere: boolean, onSeen: () => void): void {
  const seen = useEffectEvent(onSeen);
  useEffect(() => {
    if (!isThere || !place.current) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        clearTimeout(timer);
        if (entry?.isIntersecting) timer = setTimeout(() => seen(), TILE_MS);
      },
      { threshold: 0.9 },
    );
    observer.observe(place.current);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [isThere, place]);
}
