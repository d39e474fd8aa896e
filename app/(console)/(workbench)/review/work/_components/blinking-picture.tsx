"use client";

import { useEffect, useState } from "react";
import type { Picture } from "@/components/review/picture-store";
import type { Placement } from "@/lib/review/looking/placement";
import { OverlayPicture } from "./overlay-picture";

/** Two changes to and fro in a second; three is the most that is safe to look at (WCAG 2.3.1). */
const BLINKS_PER_SECOND = 2;

/** The reference over the standard photo, there and gone. */
export function BlinkingPicture({ picture, placed }: { picture: Picture; placed: Placement }) {
  const [isShown, setShown] = useState(true);
  useEffect(() => {
    const timer = setInterval(() => setShown((shown) => !shown), 500 / BLINKS_PER_SECOND);
    return () => clearInterval(timer);
  }, []);
  return <OverlayPicture picture={picture} placed={placed} opacity={isShown ? 1 : 0} />;
}
