"use client";

import { shares } from "@/components/review/picture";
import type { Picture } from "@/components/review/picture-store";
import type { Placement } from "@/lib/review/looking/placement";

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
