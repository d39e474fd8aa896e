/** 8-bit sRGB pixels, row by row, three bytes each. */
export type Picture = { readonly width: number; readonly height: number; readonly data: Uint8Array };

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

/** Half the size, each pixel the mean of four; an odd last row or column is left out. */
export function halved({ width, height, data }: Picture): Picture {
  const half = { width: width >> 1, height: height >> 1 };
  const result = new Uint8Array(half.width * half.height * 3);
  const row = width * 3;
  let to = 0;
  for (let y = 0; y < half.height; y++) {
    let from = 2 * y * row;
    for (let x = 0; x < half.width; x++, from += 6) {
      for (let channel = 0; channel < 3; channel++) {
        const at = from + channel;
        const sum = (data[at] ?? 0) + (data[at + 3] ?? 0) + (data[at + row] ?? 0) + (data[at + row + 3] ?? 0);
        result[to++] = (sum + 2) >> 2;
      }
    }
  }
  return { ...half, data: result };
}
