"use client";

import { useEffect } from "react";
import type { PictureStore } from "@/components/review/picture-store";
import { pictureUrls } from "@/components/review/picture-urls";
import { usePicture } from "@/components/review/use-picture";
import type { Faced, FramePoint, Pair, Placement, Point } from "@/lib/review/looking/placement";
import { frameShare, pointedAt } from "@/lib/review/looking/placement";
import type { ReviewCard } from "@/lib/review/rows/cards";
import { Glass } from "./loupe-glass";

type Props = {
  card: ReviewCard;
  store: PictureStore;
  faces: Pair<Faced>;
  placed: Pair<Placement>;
  /** Where the pointer is; null before it has moved. */
  at: FramePoint | null;
  zoom: number;
  onZoom: (zoom: number) => void;
};

const ZOOM_STEP = 0.5;
const ZOOMS = { min: 2, max: 8 };

/**
 * The same point of both faces, enlarged from the pictures as they were taken: where the pointer is, or between the
 * eyes. The wheel changes how much.
 * @returns what enlarges the one and the other picture, and where on its frame the point lies
 */
function useLoupe({ card, store, faces, placed, at, zoom }: Props) {
  const urls = pictureUrls(card);
  const { geometry } = card;
  // The whole upright picture; the original itself where it has more to show and lies upright by its own header.
  const hasMore = geometry.viewScale < 1 && geometry.upright.turns === 0 && geometry.levelled === 0;
  const source = usePicture(store, hasMore ? urls.original : urls.view);
  const reference = usePicture(store, urls.referenceView);

  const points = at ? pointedAt(at, faces, placed) : betweenEyes(faces);
  const { crop, standard, upright } = geometry;
  const perPx = crop.width / standard.width;
  return {
    reference: faces.reference &&
      reference &&
      points.reference && {
        address: reference.address,
        whole: faces.reference,
        point: points.reference,
        magnified: (zoom * eyesApart(faces.standard)) / eyesApart(faces.reference),
        place: placed.reference && frameShare(points.reference, placed.reference, faces.reference),
      },
    standard: source && {
      address: source.address,
      whole: upright,
      point: { x: crop.left + points.standard.x * perPx, y: crop.top + points.standard.y * perPx },
      magnified: zoom / perPx,
      place: frameShare(points.standard, placed.standard, faces.standard),
    },
  };
}

/** Both loupes side by side, for as long as their key is held. */
export function Loupes(props: Props) {
  const { reference, standard } = useLoupe(props);
  useWheel(true, props);
  return (
    <div className="pointer-events-none absolute inset-0 z-10 flex items-center justify-around">
      {reference && <Glass {...reference} place={null} />}
      {standard && <Glass {...standard} place={null} />}
    </div>
  );
}

/** The loupe of one frame, at the point itself, for as long as the pointer is pressed. */
export function LoupeInFrame({ of, ...props }: Props & { of: keyof Pair<unknown> }) {
  const glass = useLoupe(props)[of];
  // Of the two, one answers the wheel.
  useWheel(of === "standard", props);
  return glass && <Glass {...glass} />;
}

function useWheel(isOn: boolean, { zoom, onZoom }: Pick<Props, "zoom" | "onZoom">): void {
  useEffect(() => {
    if (!isOn) return;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const next = zoom + (event.deltaY < 0 ? ZOOM_STEP : -ZOOM_STEP);
      onZoom(Math.min(ZOOMS.max, Math.max(ZOOMS.min, next)));
    };
    window.addEventListener("wheel", onWheel, { passive: false });
    return () => window.removeEventListener("wheel", onWheel);
  }, [isOn, zoom, onZoom]);
}

function betweenEyes(faces: Pair<Faced>): Pair<Point> {
  const middle = ({ face: { eyeLeft, eyeRight } }: Faced) => ({
    x: (eyeLeft.x + eyeRight.x) / 2,
    y: (eyeLeft.y + eyeRight.y) / 2,
  });
  return { standard: middle(faces.standard), reference: faces.reference && middle(faces.reference) };
}

function eyesApart({ face: { eyeLeft, eyeRight } }: Faced): number {
  return Math.max(1, Math.hypot(eyeRight.x - eyeLeft.x, eyeRight.y - eyeLeft.y));
}
