"use client";

import { useEffect, useState } from "react";
import type { PictureStore } from "./picture-store";

/** Object URL of a picture once it is decoded; null before, and where there is none. */
export function usePicture(store: PictureStore, url: string | null): string | null {
  const [loaded, setLoaded] = useState<{ url: string; objectUrl: string } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    if (url) {
      store.load(url).then(
        (objectUrl) => isCurrent && setLoaded({ url, objectUrl }),
        () => {},
      );
    }
    return () => {
      isCurrent = false;
    };
  }, [store, url]);
  return loaded && loaded.url === url ? loaded.objectUrl : null;
}
