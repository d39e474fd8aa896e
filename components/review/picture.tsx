"use client";

import { useLayoutEffect, useRef } from "react";
import { FRAME_RATIO, type Placement } from "@/lib/review/looking/placement";
import type { Picture as Decoded } from "./picture-store";

type Props = {
  picture: Decoded | null;
  /** What is shown, blurred, until the picture is there. */
  standIn?: Decoded | null;
  placed: Placement;
  alt: string;
  opacity?: number;
};

/**
 * A decoded picture at its place in a frame. The element itself is put in: giving its address to another element
 * would decode it again, later than the frame in which the key was pressed.
 */
export function PlacedPicture({ picture, standIn = null, placed, alt, opacity = 1 }: Props) {
  const shown = picture ?? standIn;
  const isStandIn = picture === null;
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!shown) {
      place.current?.replaceChildren();
      return;
    }
    const { image } = shown;
    image.alt = alt;
    image.className = isStandIn ? "size-full blur-xs" : "size-full";
    image.toggleAttribute("data-stand-in", isStandIn);
    if (place.current?.firstChild !== image) place.current?.replaceChildren(image);
  }, [shown, isStandIn, alt]);
  return <div ref={place} className="absolute" style={{ ...shares(placed), opacity }} />;
}

/** CSS of a placement: percentages of the frame's width and height. */
export function shares({ left, top, width, height }: Placement) {
  const across = (share: number) => `${share * 100}%`;
  const down = (share: number) => `${(share / FRAME_RATIO) * 100}%`;
  return { left: across(left), top: down(top), width: across(width), height: down(height) };
}
