"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import type { ReviewCard } from "@/lib/review/rows/cards";
import type { PictureStore } from "./picture-store";
import { pictureUrls } from "./picture-urls";
import { SpecOverlay } from "./spec-overlay";
import { usePicture } from "./use-picture";

type Props = { card: ReviewCard; store: PictureStore; showGrid: boolean };

/** Reference, standard photo and original side by side, in frames that never move. */
export function Frames({ card, store, showGrid }: Props) {
  const t = useTranslations("review.frames");
  const urls = pictureUrls(card);
  const { used, limit } = card.attempt;
  const attempt = limit === null ? t("attemptUnlimited", { used }) : t("attempt", { used, limit });
  const { width, height } = card.spec.standard;
  return (
    <div className="grid h-full min-h-0 grid-cols-3 items-center gap-0.5">
      <Frame
        caption={t("reference")}
        picture={usePicture(store, urls.reference)}
        isMissing={!urls.reference}
        missing={t("noReference")}
      />
      <Frame
        caption={t("standard", { width, height })}
        note={attempt}
        picture={usePicture(store, urls.standard)}
      >
        {showGrid && <SpecOverlay card={card} />}
      </Frame>
      <Frame caption={t("original")} picture={usePicture(store, urls.view)} fit="contain" />
    </div>
  );
}

type FrameProps = {
  caption: string;
  note?: string;
  picture: string | null;
  isMissing?: boolean;
  missing?: string;
  fit?: "cover" | "contain";
  children?: ReactNode;
};

function Frame({ caption, note, picture, isMissing, missing, fit = "cover", children }: FrameProps) {
  const t = useTranslations("review.frames");
  return (
    <figure className="relative mx-auto aspect-[3/4] max-h-full w-full overflow-hidden bg-canvas">
      {picture ? (
        // biome-ignore lint/performance/noImgElement: an object URL of bytes that are already here
        <img
          src={picture}
          alt={caption}
          className={fit === "cover" ? "size-full object-cover" : "size-full object-contain"}
        />
      ) : isMissing ? (
        <span className="grid size-full place-items-center text-white">{missing}</span>
      ) : (
        <span role="status" aria-label={t("loading")}>
          <Skeleton className="size-full rounded-none opacity-30" />
        </span>
      )}
      {picture && children}
      <figcaption className="absolute inset-x-0 bottom-0 flex justify-between gap-2 bg-black/70 px-2.5 py-1 text-white text-xs">
        <span>{caption}</span>
        {note && <span className="opacity-90">{note}</span>}
      </figcaption>
    </figure>
  );
}
