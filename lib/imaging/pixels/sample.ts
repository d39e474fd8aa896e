import type { Affine } from "./affine";
import type { Picture, Size } from "./picture";
import type { Pyramid } from "./pyramid";

/** How network inputs are made of bytes: value · scale + offset, and the byte that stands for outside the picture. */
export type InputRange = { scale: number; offset: number; outside: number };

/**
 * Reads a picture of the given size through a mapping, bilinear, as three planes (red, green, blue) of floats,
 * the layout that networks take.
 */
export function samplePlanes(pyramid: Pyramid, mapping: Affine, size: Size, range: InputRange): Float32Array {
  const { picture, mapping: m } = pyramid.levelFor(mapping);
  const { data, width } = picture;
  const { scale, offset, outside } = range;
  const plane = size.width * size.height;
  const result = new Float32Array(3 * plane);
  const row = width * 3;

  for (let y = 0, to = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++, to++) {
      const sourceX = m.a * (x + 0.5) + m.b * (y + 0.5) + m.c - 0.5;
      const sourceY = m.d * (x + 0.5) + m.e * (y + 0.5) + m.f - 0.5;
      const left = Math.floor(sourceX);
      const top = Math.floor(sourceY);
      const right = sourceX - left;
      const below = sourceY - top;
      if (left < 0 || top < 0 || left >= width - 1 || top >= picture.height - 1) {
        for (let channel = 0; channel < 3; channel++)
          result[channel * plane + to] =
            bilinearAtEdge(picture, left, top, right, below, channel, outside) * scale + offset;
        continue;
      }
      const topLeft = (1 - right) * (1 - below);
      const topRight = right * (1 - below);
      const bottomLeft = (1 - right) * below;
      const bottomRight = right * below;
      for (let channel = 0, at = top * row + left * 3; channel < 3; channel++, at++) {
        const value =
          (data[at] ?? 0) * topLeft +
          (data[at + 3] ?? 0) * topRight +
          (data[at + row] ?? 0) * bottomLeft +
          (data[at + row + 3] ?? 0) * bottomRight;
        result[channel * plane + to] = value * scale + offset;
      }
    }
  }
  return result;
}

function bilinearAtEdge(
  { width, height, data }: Picture,
  left: number,
  top: number,
  right: number,
  below: number,
  channel: number,
  outside: number,
): number {
  const at = (x: number, y: number) =>
    x < 0 || y < 0 || x >= width || y >= height ? outside : (data[(y * width + x) * 3 + channel] ?? outside);
  const upper = at(left, top) * (1 - right) + at(left + 1, top) * right;
  const lower = at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right;
  return upper * (1 - below) + lower * below;
}
