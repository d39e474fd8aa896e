import type { Affine } from "../pixels/affine";
import type { Size } from "../pixels/picture";
import type { Rectangle } from "./placement";

/** From px of a cut to px of its source. */
export function cropMapping({ left, top, width, height }: Rectangle, size: Size, angle: number): Affine {
  const [across, down] = [width / size.width, height / size.height];
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const centre = { x: left + width / 2, y: top + height / 2 };
  return {
    a: cosine * across,
    b: -sine * down,
    c: centre.x - (cosine * width - sine * height) / 2,
    d: sine * across,
    e: cosine * down,
    f: centre.y - (sine * width + cosine * height) / 2,
  };
}
