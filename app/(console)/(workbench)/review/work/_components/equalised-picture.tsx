"use client";

import { useEffect, useRef } from "react";
import { shares } from "@/components/review/picture";
import type { Picture } from "@/components/review/picture-store";
import { equalise } from "@/lib/review/looking/equalise";
import type { Placement } from "@/lib/review/looking/placement";

/** The same picture with its light spread evenly; gone with the key. */
export function EqualisedPicture({ picture, placed }: { picture: Picture; placed: Placement }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { image } = picture;
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context) return;
    const { naturalWidth: width, naturalHeight: height } = image;
    Object.assign(context.canvas, { width, height });
    context.drawImage(image, 0, 0);
    const pixels = context.getImageData(0, 0, width, height);
    equalise(pixels.data);
    context.putImageData(pixels, 0, 0);
  }, [image]);
  return <canvas ref={canvas} className="absolute" style={shares(placed)} />;
}
