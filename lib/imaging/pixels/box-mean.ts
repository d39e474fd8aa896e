import type { Size } from "./picture";

/** Mean over a square of 2·radius + 1 px around every px; at the border over the part that exists. */
export function boxMean(values: Float32Array, size: Size, radius: number): Float32Array {
  return meanOfColumns(meanOfRows(values, size.width, radius), size.width, radius);
}

function meanOfRows(values: Float32Array, width: number, radius: number): Float32Array {
  const result = new Float32Array(values.length);
  const shares = sharesPerPosition(width, radius);
  for (let start = 0; start < values.length; start += width) meanOfRow(values, start, radius, shares, result);
  return result;
}

function meanOfRow(
  values: Float32Array,
  start: number,
  radius: number,
  shares: Float64Array,
  result: Float32Array,
): void {
  const width = shares.length;
  let sum = 0;
  for (let x = 0; x < radius && x < width; x++) sum += values[start + x] ?? 0;
  for (let x = 0; x < width; x++) {
    if (x + radius < width) sum += values[start + x + radius] ?? 0;
    if (x > radius) sum -= values[start + x - radius - 1] ?? 0;
    result[start + x] = sum * (shares[x] ?? 0);
  }
}

function meanOfColumns(values: Float32Array, width: number, radius: number): Float32Array {
  const height = values.length / width;
  const result = new Float32Array(values.length);
  const shares = sharesPerPosition(height, radius);
  const sums = new Float64Array(width);
  for (let y = -radius; y < height; y++) {
    if (y + radius < height) addRow(sums, values, (y + radius) * width, 1);
    if (y > radius) addRow(sums, values, (y - radius - 1) * width, -1);
    if (y >= 0) writeRow(sums, shares[y] ?? 0, result, y * width);
  }
  return result;
}

function addRow(sums: Float64Array, values: Float32Array, start: number, sign: 1 | -1): void {
  for (let x = 0; x < sums.length; x++) sums[x] = (sums[x] ?? 0) + sign * (values[start + x] ?? 0);
}

function writeRow(sums: Float64Array, share: number, result: Float32Array, start: number): void {
  for (let x = 0; x < sums.length; x++) result[start + x] = (sums[x] ?? 0) * share;
}

/** One divided by how many neighbours within the radius each position of a line has. */
function sharesPerPosition(length: number, radius: number): Float64Array {
  const shares = new Float64Array(length);
  for (let i = 0; i < length; i++)
    shares[i] = 1 / (Math.min(length - 1, i + radius) - Math.max(0, i - radius) + 1);
  return shares;
}
