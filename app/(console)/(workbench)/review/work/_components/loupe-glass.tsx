"use client";

import type { Point } from "@/lib/review/looking/placement";
import { FRAME_RATIO } from "@/lib/review/looking/placement";

const GLASS_PX = 300;

type Props = {
  address: string;
  whole: { width: number; height: number };
  point: Point;
  magnified: number;
  /** Where on its frame it stands, in shares of the frame's width; null to stand where it is put. */
  place: Point | null;
};

/** A round piece of a picture, enlarged around a point. */
export function Glass({ address, whole, point, magnified, place }: Props) {
  return (
    <div
      data-loupe
      className="pointer-events-none rounded-full border-2 border-white shadow-pop"
      style={{
        width: GLASS_PX,
        height: GLASS_PX,
        backgroundColor: "black",
        backgroundImage: `url(${address})`,
        backgroundRepeat: "no-repeat",
        backgroundSize: `${whole.width * magnified}px ${whole.height * magnified}px`,
        backgroundPosition: `${GLASS_PX / 2 - point.x * magnified}px ${GLASS_PX / 2 - point.y * magnified}px`,
        ...(place && {
          position: "absolute",
          zIndex: 10,
          left: `${place.x * 100}%`,
          top: `${(place.y / FRAME_RATIO) * 100}%`,
          translate: "-50% -50%",
        }),
      }}
    />
  );
}
