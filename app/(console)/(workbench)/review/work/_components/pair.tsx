"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { PlacedPicture } from "@/components/review/picture";
import type { PictureStore } from "@/components/review/picture-store";
import { pictureUrls } from "@/components/review/picture-urls";
import { usePicture } from "@/components/review/use-picture";
import { cn } from "@/components/ui/cn";
import type { Command } from "@/lib/review/keys/commands";
import { facesOf, placements } from "@/lib/review/looking/card-faces";
import { type FramePoint, fitted, type Placement } from "@/lib/review/looking/placement";
import type { ReviewCard } from "@/lib/review/rows/cards";
import type { WorkbenchSettings } from "@/lib/review/settings/settings";
import { BlinkingPicture } from "./blinking-picture";
import { EqualisedPicture } from "./equalised-picture";
import { Frame } from "./frame";
import { HistoryStrip } from "./history-strip";
import { LoupeInFrame, Loupes } from "./loupe";
import { OverlayPicture } from "./overlay-picture";
import { SpecOverlay } from "./spec-overlay";

/** What is set for every pair. */
export type PairTools = {
  store: PictureStore;
  settings: WorkbenchSettings;
  /** How much of the reference lies over the standard photo, 0–1. */
  opacity: number;
  onZoom: (zoom: number) => void;
  onPoint: (at: FramePoint) => void;
  onPress: (isPressed: boolean) => void;
};

/** What a hand does to the pair in front. */
export type PairTouch = {
  /** The tool whose key is held. */
  held: Command | null;
  at: FramePoint | null;
  isPressed: boolean;
};

const GRIDS = {
  // Both stand at the line between them: the nearer two faces are, the easier they are told apart.
  sideBySide: "grid-cols-2 [&>:nth-child(1)]:justify-items-end [&>:nth-child(2)]:justify-items-start",
  stacked: "grid-rows-2",
  single: "grid-cols-1",
  history: "grid-cols-2",
} as const;

type Props = PairTools & PairTouch & { card: ReviewCard };

/** Reference and standard photo in frames that never move, with the tools to look closely. */
export const Pair = memo(function Pair({ card, store, settings, opacity, ...hand }: Props) {
  const { held, at, isPressed, onZoom, onPoint, onPress } = hand;
  const t = useTranslations("review.frames");
  const urls = pictureUrls(card);
  const reference = usePicture(store, urls.reference);
  const standard = usePicture(store, urls.standard);
  const referenceThumb = usePicture(store, reference ? null : urls.referenceThumb);
  const thumb = usePicture(store, standard ? null : urls.thumb);
  const original = usePicture(store, held === "original" ? urls.view : null);
  const placed = placements(card, settings.align);
  const { used, limit } = card.attempt;
  const attempt = limit === null ? t("attemptUnlimited", { used }) : t("attempt", { used, limit });
  const showsOriginal = held === "original";
  const isPair = settings.layout !== "single";
  const isPointing = isPressed && held === null;
  const loupe = { card, store, faces: facesOf(card), placed, at, zoom: settings.zoom, onZoom };
  const overlay = placed.reference && reference ? { picture: reference, placed: placed.reference } : null;
  return (
    <div className={cn("grid h-full min-h-0 gap-0.5", GRIDS[settings.layout])}>
      {settings.layout === "history" && <HistoryStrip card={card} store={store} />}
      {isPair && settings.layout !== "history" && (
        <Frame
          caption={showsOriginal ? t("original") : t("reference")}
          missing={showsOriginal || urls.reference ? undefined : t("noReference")}
          loading={(showsOriginal ? original : reference) || !urls.reference ? undefined : t("loading")}
          onPoint={(point) => onPoint({ frame: "reference", point })}
          onPress={onPress}
        >
          {showsOriginal ? (
            <PlacedPicture picture={original} placed={placeOfOriginal(card)} alt={t("original")} />
          ) : (
            placed.reference && (
              <PlacedPicture
                picture={reference}
                standIn={referenceThumb}
                placed={placed.reference}
                alt={t("reference")}
              />
            )
          )}
          {held === "light" && overlay && <EqualisedPicture {...overlay} />}
          {isPointing && <LoupeInFrame of="reference" {...loupe} />}
        </Frame>
      )}
      <Frame
        caption={t("standard", { width: card.spec.standard.width, height: card.spec.standard.height })}
        note={attempt}
        loading={standard ? undefined : t("loading")}
        onPoint={(point) => onPoint({ frame: "standard", point })}
        onPress={onPress}
      >
        <PlacedPicture picture={standard} standIn={thumb} placed={placed.standard} alt={t("standardAlt")} />
        {overlay && opacity > 0 && held !== "blink" && <OverlayPicture {...overlay} opacity={opacity} />}
        {overlay && held === "blink" && <BlinkingPicture {...overlay} />}
        {held === "light" && standard && <EqualisedPicture picture={standard} placed={placed.standard} />}
        <SpecOverlay
          card={card}
          placed={placed.standard}
          bands={settings.grid && held !== "loupe"}
          lines={settings.lines && held !== "loupe"}
        />
        {isPointing && <LoupeInFrame of="standard" {...loupe} />}
      </Frame>
      {held === "loupe" && <Loupes {...loupe} />}
    </div>
  );
});

function placeOfOriginal({ geometry: { upright } }: ReviewCard): Placement {
  return fitted(upright);
}
