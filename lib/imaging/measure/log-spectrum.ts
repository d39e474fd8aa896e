import type { Picture, Point } from "../pixels/picture";
import { FourierTransform } from "./fourier";

export const SPECTRUM_SIDE = 256;
/** Frequencies of a real signal mirror each other: only these columns are computed. */
export const SPECTRUM_COLUMNS = SPECTRUM_SIDE / 2 + 1;

const SIDE = SPECTRUM_SIDE;
const transform = new FourierTransform(SIDE);
const HANN = Float64Array.from(
  { length: SIDE },
  (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / (SIDE - 1)),
);

/**
 * log(1 + magnitude) of the brightness in a window of 256 × 256 px around a place, row by row with 129 columns.
 * The picture must be at least as large as the window.
 */
export function logSpectrum(picture: Picture, centre: Point): Float32Array {
  const { real, imaginary } = transformedRows(picture, centre);
  const columnReal = new Float64Array(SIDE);
  const columnImaginary = new Float64Array(SIDE);
  const result = new Float32Array(SIDE * SPECTRUM_COLUMNS);
  for (let x = 0; x < SPECTRUM_COLUMNS; x++) {
    for (let y = 0; y < SIDE; y++) {
      columnReal[y] = real[y * SPECTRUM_COLUMNS + x] ?? 0;
      columnImaginary[y] = imaginary[y * SPECTRUM_COLUMNS + x] ?? 0;
    }
    transform.transform(columnReal, columnImaginary);
    for (let y = 0; y < SIDE; y++) {
      const re = columnReal[y] ?? 0;
      const im = columnImaginary[y] ?? 0;
      result[y * SPECTRUM_COLUMNS + x] = Math.log(1 + Math.sqrt(re * re + im * im));
    }
  }
  return result;
}

/** Two rows go through one transform, as its real and its imaginary part, and are taken apart afterwards. */
function transformedRows(picture: Picture, centre: Point) {
  const left = Math.max(0, Math.min(picture.width - SIDE, Math.round(centre.x - SIDE / 2)));
  const top = Math.max(0, Math.min(picture.height - SIDE, Math.round(centre.y - SIDE / 2)));
  const real = new Float64Array(SIDE * SPECTRUM_COLUMNS);
  const imaginary = new Float64Array(SIDE * SPECTRUM_COLUMNS);
  const first = new Float64Array(SIDE);
  const second = new Float64Array(SIDE);
  for (let y = 0; y < SIDE; y += 2) {
    readRow(picture, left, top + y, HANN[y] ?? 0, first);
    readRow(picture, left, top + y + 1, HANN[y + 1] ?? 0, second);
    transform.transform(first, second);
    for (let x = 0; x < SPECTRUM_COLUMNS; x++) {
      const mirror = (SIDE - x) % SIDE;
      const re = first[x] ?? 0;
      const im = second[x] ?? 0;
      const mirrorRe = first[mirror] ?? 0;
      const mirrorIm = second[mirror] ?? 0;
      const at = y * SPECTRUM_COLUMNS + x;
      real[at] = (re + mirrorRe) / 2;
      imaginary[at] = (im - mirrorIm) / 2;
      real[at + SPECTRUM_COLUMNS] = (im + mirrorIm) / 2;
      imaginary[at + SPECTRUM_COLUMNS] = (mirrorRe - re) / 2;
    }
  }
  return { real, imaginary };
}

function readRow(
  { width, data }: Picture,
  left: number,
  y: number,
  weight: number,
  into: Float64Array,
): void {
  for (let x = 0, at = (y * width + left) * 3; x < SIDE; x++, at += 3) {
    const luma = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
    into[x] = luma * weight * (HANN[x] ?? 0);
  }
}
