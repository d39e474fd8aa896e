"use client";

import type { PointerEvent, ReactNode } from "react";

type Props = {
  caption: string;
  note?: string;
  /** Said in place of the picture where there is none. */
  missing?: string | undefined;
  loading?: string | undefined;
  onPoint?: (at: { x: number; y: number }) => void;
  /** The pointer is pressed on the frame, and let go. */
  onPress?: (isPressed: boolean) => void;
  children?: ReactNode;
};

/** A frame of 3:4 in the middle of its cell; it keeps its place whatever it shows. */
export function Frame({ caption, note, missing, loading, onPoint, onPress, children }: Props) {
  const point = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    onPoint?.({ x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.width });
  };
  return (
    <div className="grid min-h-0 min-w-0 place-items-center [container-type:size]">
      <figure
        onPointerMove={onPoint && point}
        onDragStart={(event) => event.preventDefault()}
        onPointerDown={
          onPress &&
          ((event) => {
            if (event.button !== 0) return;
            point(event);
            onPress(true);
          })
        }
        onPointerUp={onPress && (() => onPress(false))}
        onPointerLeave={onPress && (() => onPress(false))}
        className="relative aspect-[3/4] w-[min(100cqw,75cqh)] overflow-hidden bg-canvas outline outline-white/10"
      >
        {children}
        {missing && <span className="absolute inset-0 grid place-items-center text-white">{missing}</span>}
        {loading && (
          <span role="status" className="absolute inset-0 grid place-items-center text-white">
            {loading}
          </span>
        )}
        <figcaption className="absolute inset-x-0 bottom-0 flex justify-between gap-2 bg-black/70 px-2.5 py-1 text-white text-xs">
          <span className="truncate">{caption}</span>
          {note && <span className="truncate opacity-90">{note}</span>}
        </figcaption>
      </figure>
    </div>
  );
}
