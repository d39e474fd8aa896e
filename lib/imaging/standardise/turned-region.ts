import type { Picture } from "../pixels/picture";
import type { Rectangle } from "./placement";

/**
 * The px of a rectangle turned clockwise around its middle, bilinear, at the source's own scale; outside of the
 * source its edge is repeated. With an angle of 0 px are copied unchanged.
 */
export function turnedRegion(source: Picture, rectangle: Rectangle, angle: number): Picture {
  const { width, height } = rectangle;
  const result = new Uint8Array(width * height * 3);
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const middleX = rectangle.left + width / 2;
  const middleY = rectangle.top + height / 2;
  for (let y = 0, to = 0; y < height; y++) {
    const fromMiddleY = y + 0.5 - height / 2;
    for (let x = 0; x < width; x++, to += 3) {
      const fromMiddleX = x + 0.5 - width / 2;
      const sourceX = middleX + cosine * fromMiddleX - sine * fromMiddleY - 0.5;
      const sourceY = middleY + sine * fromMiddleX + cosine * fromMiddleY - 0.5;
      copyBilinear(source, sourceX, sourceY, result, to);
    }
  }
  return { width, height, data: result };
}

function copyBilinear(
  { width, height, data }: Picture,
  x: number,
  y: number,
  into: Uint8Array,
  to: number,
): void {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const right = x - left;
  const below = y - top;
  const near = clamp(left, width - 1) * 3;
  const far = clamp(left + 1, width - 1) * 3;
  const upper = clamp(top, height - 1) * width * 3;
  const lower = clamp(top + 1, height - 1) * width * 3;
  for (let channel = 0; channel < 3; channel++) {
    const above =
      (data[upper + near + channel] ?? 0) * (1 - right) + (data[upper + far + channel] ?? 0) * right;
    const under =
      (data[lower + near + channel] ?? 0) * (1 - right) + (data[lower + far + channel] ?? 0) * right;
    into[to + channel] = Math.round(above * (1 - below) + under * below);
  }
}

function clamp(value: number, max: number): number {
  return Math.max(0, Math.min(value, max));
}
