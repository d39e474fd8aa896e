"use client";

import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { COLUMN_WIDTH } from "./columns";

type Props = { label: string; onWidth: (width: number | null) => void };

const STEP = 16;
const bounded = (width: number) => Math.round(Math.min(COLUMN_WIDTH.max, Math.max(COLUMN_WIDTH.min, width)));

/** The right edge of a heading: drawn by mouse, by arrow keys, and back to the natural width by a double click. */
export function WidthHandle({ label, onWidth }: Props) {
  const [from, setFrom] = useState<{ x: number; width: number } | null>(null);
  const widthOf = (handle: HTMLElement) => handle.closest("th")?.offsetWidth ?? COLUMN_WIDTH.pinned;
  const start = (event: PointerEvent<HTMLButtonElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setFrom({ x: event.clientX, width: widthOf(event.currentTarget) });
  };
  const draw = (event: PointerEvent<HTMLButtonElement>) => {
    if (from) onWidth(bounded(from.width + event.clientX - from.x));
  };
  const nudge = (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (event.key === "Home") onWidth(null);
    else if (step) onWidth(bounded(widthOf(event.currentTarget) + step));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className="absolute inset-y-0 right-0 w-2 cursor-col-resize touch-none border-transparent border-r-2 hover:border-accent focus-visible:border-accent"
      onPointerDown={start}
      onPointerMove={draw}
      onPointerUp={() => setFrom(null)}
      onDoubleClick={() => onWidth(null)}
      onKeyDown={nudge}
    />
  );
}
