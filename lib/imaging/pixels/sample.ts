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
  const { picture, mapping: own } = pyramid.levelFor(mapping);
  const isUpright = own.b === 0 && own.d === 0;
  return isUpright ? sampleUpright(picture, own, size, range) : sampleTurned(picture, own, size, range);
}

function sampleTurned(
  picture: Picture,
  m: Affine,
  size: Size,
  { scale, offset, outside }: InputRange,
): Float32Array {
  const { data, width, height } = picture;
  const plane = size.width * size.height;
  const planes = new Float32Array(3 * plane);
  const row = width * 3;
  for (let y = 0, to = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++, to++) {
      const sourceX = m.a * (x + 0.5) + m.b * (y + 0.5) + m.c - 0.5;
      const sourceY = m.d * (x + 0.5) + m.e * (y + 0.5) + m.f - 0.5;
      const left = Math.floor(sourceX);
      const top = Math.floor(sourceY);
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) {
        for (let channel = 0; channel < 3; channel++)
          planes[channel * plane + to] = atEdge(picture, sourceX, sourceY, channel, outside) * scale + offset;
        continue;
      }
      const right = sourceX - left;
      const below = sourceY - top;
      writePx(planes, to, data, top * row + left * 3, row, right, below, scale, offset);
    }
  }
  return planes;
}

/** Without a turn, which column and which row a px comes from is worked out once for each. */
function sampleUpright(
  picture: Picture,
  m: Affine,
  size: Size,
  { scale, offset, outside }: InputRange,
): Float32Array {
  const { data, width, height } = picture;
  const plane = size.width * size.height;
  const planes = new Float32Array(3 * plane);
  const row = width * 3;
  const columns = Int32Array.from({ length: size.width }, (_, x) => Math.floor(m.a * (x + 0.5) + m.c - 0.5));
  const weights = Float64Array.from(columns, (left, x) => m.a * (x + 0.5) + m.c - 0.5 - left);
  for (let y = 0, to = 0; y < size.height; y++) {
    const sourceY = m.e * (y + 0.5) + m.f - 0.5;
    const top = Math.floor(sourceY);
    const below = sourceY - top;
    const isRowInside = top >= 0 && top < height - 1;
    for (let x = 0; x < size.width; x++, to++) {
      const left = columns[x] ?? 0;
      const right = weights[x] ?? 0;
      if (!isRowInside || left < 0 || left >= width - 1) {
        for (let channel = 0; channel < 3; channel++)
          planes[channel * plane + to] =
            atEdge(picture, left + right, sourceY, channel, outside) * scale + offset;
        continue;
      }
      writePx(planes, to, data, top * row + left * 3, row, right, below, scale, offset);
    }
  }
  return planes;
}

/** Writes the three colours of a px that lies between four of the picture, the upper left of which stands at `at`. */
function writePx(
  planes: Float32Array,
  to: number,
  data: Picture["data"],
  at: number,
  row: number,
  right: number,
  below: number,
  scale: number,
  offset: number,
): void {
  const plane = planes.length / 3;
  const under = at + row;
  const red = between(data[at], data[at + 3], data[under], data[under + 3], right, below);
  const green = between(data[at + 1], data[at + 4], data[under + 1], data[under + 4], right, below);
  const blue = between(data[at + 2], data[at + 5], data[under + 2], data[under + 5], right, below);
  planes[to] = red * scale + offset;
  planes[plane + to] = green * scale + offset;
  planes[2 * plane + to] = blue * scale + offset;
}

/** Bilinear between two px and the two below them. */
function between(a = 0, b = 0, c = 0, d = 0, right = 0, below = 0): number {
  const upper = a + (b - a) * right;
  const lower = c + (d - c) * right;
  return upper + (lower - upper) * below;
}

/** Where some or all of the four px lie outside of the picture. */
function atEdge(
  { width, height, data }: Picture,
  x: number,
  y: number,
  channel: number,
  outside: number,
): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  if (left < -1 || top < -1 || left >= width || top >= height) return outside;
  const at = (column: number, row: number) =>
    column < 0 || row < 0 || column >= width || row >= height
      ? outside
      : (data[(row * width + column) * 3 + channel] ?? outside);
  return between(
    at(left, top),
    at(left + 1, top),
    at(left, top + 1),
    at(left + 1, top + 1),
    x - left,
    y - top,
  );
}
