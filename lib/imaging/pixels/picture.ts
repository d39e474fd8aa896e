/** 8-bit sRGB pixels, row by row, three bytes each. */
export type Picture = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/** A buffer's bytes as the type all pictures have: loops over px are compiled for one type of array. */
export function plainBytes(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length);
}

export type Point = { readonly x: number; readonly y: number };
export type Size = { readonly width: number; readonly height: number };

/** The picture turned clockwise by quarter turns. */
export function quarterTurned(picture: Picture, turns: 0 | 1 | 2 | 3): Picture {
  if (turns === 0) return picture;
  const { width, height, data } = picture;
  const turned = turns === 2 ? { width, height } : { width: height, height: width };
  const result = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [toX, toY] = turnedPosition(x, y, width, height, turns);
      const to = (toY * turned.width + toX) * 3;
      const from = (y * width + x) * 3;
      result[to] = data[from] ?? 0;
      result[to + 1] = data[from + 1] ?? 0;
      result[to + 2] = data[from + 2] ?? 0;
    }
  }
  return { ...turned, data: result };
}

function turnedPosition(
  x: number,
  y: number,
  width: number,
  height: number,
  turns: 1 | 2 | 3,
): [number, number] {
  if (turns === 1) return [height - 1 - y, x];
  return turns === 2 ? [width - 1 - x, height - 1 - y] : [y, width - 1 - x];
}

/** Half the size, each px the mean of four; an odd last row or column is left out. */
export function halved(picture: Picture): Picture {
  return shrunk(picture, 2, 0);
}

/** A quarter of the size, each px the mean of the four in the middle of its block of sixteen. */
export function quartered(picture: Picture): Picture {
  return shrunk(picture, 4, 1);
}

/** Each px is the mean of 2 × 2 px that lie `inset` px inside its block. */
function shrunk({ width, height, data }: Picture, factor: 2 | 4, inset: 0 | 1): Picture {
  const size = { width: Math.floor(width / factor), height: Math.floor(height / factor) };
  const result = new Uint8Array(size.width * size.height * 3);
  const row = width * 3;
  const step = factor * 3;
  for (let y = 0, to = 0; y < size.height; y++) {
    const end = to + size.width * 3;
    for (let at = (factor * y + inset) * row + inset * 3; to < end; to += 3, at += step) {
      const below = at + row;
      result[to] = mean4(data[at], data[at + 3], data[below], data[below + 3]);
      result[to + 1] = mean4(data[at + 1], data[at + 4], data[below + 1], data[below + 4]);
      result[to + 2] = mean4(data[at + 2], data[at + 5], data[below + 2], data[below + 5]);
    }
  }
  return { ...size, data: result };
}

function mean4(a = 0, b = 0, c = 0, d = 0): number {
  return (a + b + c + d + 2) >> 2;
}
