"use client";

import { useEffect } from "react";
import type { Faced, Placement, Point } from "@/lib/review/looking/placement";
import { pointAt, samePoint } from "@/lib/review/looking/placement";
import type { ReviewCard } from "@/lib/review/rows/cards";
import type { PictureStore } from "./picture-store";
import { pictureUrls } from "./picture-urls";
import { usePicture } from "./use-picture";

type Pair<Value> = { standard: Value; reference: Value | null };

type Props = {
  card: ReviewCard;
  store: PictureStore;
  faces: Pair<Faced>;
  placed: Pair<Placement>;
  /** Where the pointer is in its frame, in shares of the frame's width; null before it has moved. */
  at: Point | null;
  zoom: number;
  onZoom: (zoom: number) => void;
};

const ZOOM_STEP = 0.5;
const ZOOMS = { min: 2, max: 8 };

/** The same point of both faces, enlarged from the pictures as they were taken. The wheel changes how much. */
export function Loupes({ card, store, faces, placed, at, zoom, onZoom }: Props) {
  const urls = pictureUrls(card);
  const { geometry } = card;
  // The whole upright picture; the original itself where it has more to show and lies upright by its own header.
  const hasMore = geometry.viewScale < 1 && geometry.upright.turns === 0 && geometry.levelled === 0;
  const source = usePicture(store, hasMore ? urls.original : urls.view);
  const reference = usePicture(store, urls.referenceView);

  useEffect(() => {
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const next = zoom + (event.deltaY < 0 ? ZOOM_STEP : -ZOOM_STEP);
      onZoom(Math.min(ZOOMS.max, Math.max(ZOOMS.min, next)));
    };
    window.addEventListener("wheel", onWheel, { passive: false });
    return () => window.removeEventListener("wheel", onWheel);
  }, [zoom, onZoom]);

  const middle = betweenEyes(faces.standard);
  const onStandard = at ? pointAt(at, placed.standard, faces.standard) : middle;
  const { crop, standard, upright } = geometry;
  const perPx = crop.width / standard.width;
  const glasses = [
    faces.reference !== null &&
      reference !== null && {
        key: "reference",
        address: reference.address,
        whole: faces.reference,
        point: samePoint(onStandard, faces.standard, faces.reference),
        scale: eyesApart(faces.standard) / eyesApart(faces.reference),
      },
    source !== null && {
      key: "standard",
      address: source.address,
      whole: upright,
      point: { x: crop.left + onStandard.x * perPx, y: crop.top + onStandard.y * perPx },
      scale: 1 / perPx,
    },
  ].filter((glass) => glass !== false);
  return (
    <div className="pointer-events-none absolute inset-0 z-10 flex items-center justify-around">
      {glasses.map(({ key, address, whole, point, scale }) => (
        <Glass key={key} address={address} whole={whole} point={point} magnified={scale * zoom} />
      ))}
    </div>
  );
}

const GLASS_PX = 300;

type GlassProps = {
  address: string;
  whole: { width: number; height: number };
  point: Point;
  magnified: number;
};

function Glass({ address, whole, point, magnified }: GlassProps) {
  return (
    <div
      data-loupe
      className="rounded-full border-2 border-white shadow-pop"
      style={{
        width: GLASS_PX,
        height: GLASS_PX,
        backgroundColor: "black",
        backgroundImage: `url(${address})`,
        backgroundRepeat: "no-repeat",
        backgroundSize: `${whole.width * magnified}px ${whole.height * magnified}px`,
        backgroundPosition: `${GLASS_PX / 2 - point.x * magnified}px ${GLASS_PX / 2 - point.y * magnified}px`,
      }}
    />
  );
}

function betweenEyes({ face: { eyeLeft, eyeRight } }: Faced): Point {
  return { x: (eyeLeft.x + eyeRight.x) / 2, y: (eyeLeft.y + eyeRight.y) / 2 };
}

function eyesApart({ face: { eyeLeft, eyeRight } }: Faced): number {
  return Math.max(1, Math.hypot(eyeRight.x - eyeLeft.x, eyeRight.y - eyeLeft.y));
}
