"use client";

import { type RefObject, useEffect, useState } from "react";
import { firstRows, type RowWindow, rowWindow } from "./row-window";

/** Follows the scrolling of the page: which rows of this body are worth drawing. */
export function useRowWindow(
  body: RefObject<HTMLTableSectionElement | null>,
  count: number,
  rowHeight: number,
): RowWindow {
  const [shown, setShown] = useState<RowWindow>(() => firstRows(count));
  useEffect(() => {
    const look = () => {
      const top = body.current?.getBoundingClientRect().top ?? 0;
      const next = rowWindow(count, rowHeight, top, window.innerHeight);
      setShown((now) => (now.first === next.first && now.end === next.end ? now : next));
    };
    look();
    window.addEventListener("scroll", look, { passive: true });
    window.addEventListener("resize", look);
    return () => {
      window.removeEventListener("scroll", look);
      window.removeEventListener("resize", look);
    };
  }, [body, count, rowHeight]);
  return { first: Math.min(shown.first, count), end: Math.min(shown.end, count) };
}
