"use client";

import type { Placement } from "@/lib/review/looking/placement";
import { shares } from "./picture";
import type { Picture } from "./picture-store";

type Props = { picture: Picture; placed: Placement; opacity?: number };

/** A picture over another one; it says nothing new, so it has no text. */
export function OverlayPicture({ picture, placed, opacity = 1 }: Props) {
  return (
    // biome-ignore lint/performance/noImgElement: an object URL of bytes that are already here
    <img
      src={picture.address}
      alt=""
      className="absolute max-w-none"
      style={{ ...shares(placed), opacity }}
    />
  );
}
