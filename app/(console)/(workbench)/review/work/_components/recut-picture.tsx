"use client";

import { useTranslations } from "next-intl";
import { type PointerEvent, useEffect, useEffectEvent, useRef } from "react";
import type { Picture } from "@/components/review/picture-store";
import { scaledCrop } from "@/lib/imaging/recut/move-crop";
import type { Rectangle } from "@/lib/imaging/standardise/placement";
import type { ReviewCard } from "@/lib/review/rows/cards";

type Props = {
  card: ReviewCard;
  picture: Picture | null;
  crop: Rectangle;
  onChange: (crop: Rectangle) => void;
};

/** Shown around the original, so that a part at its edge can be seen whole. */
const MARGIN = 0.06;
/** The size for which the spec gives its positions. */
const SPEC = { width: 480, height: 640 };
const WHEEL_STEP = 0.99;

/** The whole upright original with the part to be cut, its bands inside. Dragging moves it, the wheel scales it. */
export function RecutPicture({ card, picture, crop, onChange }: Props) {
  const t = useTranslations("review.recut");
  const { upright, standard } = card.geometry;
  const drawing = useRef<SVGSVGElement>(null);
  const grip = useRef<{ x: number; y: number } | null>(null);
  const wheel = useEffectEvent((event: WheelEvent) => {
    event.preventDefault();
    onChange(scaledCrop(crop, event.deltaY < 0 ? WHEEL_STEP : 1 / WHEEL_STEP, standard));
  });
  useEffect(() => {
    const element = drawing.current;
    const onWheel = (event: WheelEvent) => wheel(event);
    element?.addEventListener("wheel", onWheel, { passive: false });
    return () => element?.removeEventListener("wheel", onWheel);
  }, []);
  const pointOf = (event: PointerEvent) => {
    const matrix = drawing.current?.getScreenCTM()?.inverse();
    return matrix ? new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix) : { x: 0, y: 0 };
  };
  const [across, down] = [upright.width * MARGIN, upright.height * MARGIN];
  const box = {
    left: -across,
    top: -down,
    width: upright.width + 2 * across,
    height: upright.height + 2 * down,
  };
  const { bands } = card.spec;
  const px = crop.width / SPEC.width;
  return (
    <svg
      ref={drawing}
      role="img"
      aria-label={t("picture")}
      viewBox={`${box.left} ${box.top} ${box.width} ${box.height}`}
      className="size-full touch-none cursor-move"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        const { x, y } = pointOf(event);
        grip.current = { x: x - crop.left, y: y - crop.top };
      }}
      onPointerMove={(event) => {
        if (!grip.current) return;
        const { x, y } = pointOf(event);
        onChange({ ...crop, left: x - grip.current.x, top: y - grip.current.y });
      }}
      onPointerUp={() => {
        grip.current = null;
      }}
    >
      {picture && <image href={picture.address} width={upright.width} height={upright.height} />}
      <path fillRule="evenodd" className="fill-black/55" d={`${outline(box)} ${outline(crop)}`} />
      {[bands.headTop, bands.eyeLine].map(({ min, max }) => (
        <rect
          key={min}
          x={crop.left}
          width={crop.width}
          y={crop.top + min * px}
          height={(max - min) * px}
          className="fill-white/10 stroke-white/70"
          strokeWidth={px}
          strokeDasharray={`${6 * px} ${6 * px}`}
        />
      ))}
      <line
        x1={crop.left + crop.width / 2}
        x2={crop.left + crop.width / 2}
        y1={crop.top}
        y2={crop.top + crop.height}
        className="stroke-white/50"
        strokeWidth={px}
      />
      <rect
        x={crop.left}
        y={crop.top}
        width={crop.width}
        height={crop.height}
        className="fill-none stroke-white"
        strokeWidth={2 * px}
      />
    </svg>
  );
}

function outline({ left, top, width, height }: Rectangle): string {
  return `M${left} ${top}h${width}v${height}h${-width}z`;
}
