"use client";

import { useEffect, useReducer } from "react";
import type { Picture, PictureStore } from "./picture-store";

/** A picture once it is decoded, at once where it already is; null before, and where there is none. */
export function usePicture(store: PictureStore, url: string | null): Picture | null {
  const [, redraw] = useReducer((turns: number) => turns + 1, 0);
  const ready = url ? store.get(url) : undefined;
  const isMissing = url !== null && ready === undefined;
  useEffect(() => {
    if (!isMissing) return;
    let isCurrent = true;
    store.load(url).then(
      () => isCurrent && redraw(),
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [store, url, isMissing]);
  return ready ?? null;
}
