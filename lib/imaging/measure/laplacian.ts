import type { Luma } from "./luma";

/** Bins per unit of the histogram of absolute values; a Laplacian of bytes is at most 1020. */
const BINS = 10;
const LARGEST = 1020;

/** Sums over the Laplacian (4-neighbour) of some px. */
export class LaplacianSums {
  private count = 0;
  private squares = 0;
  private readonly histogram = new Uint32Array(LARGEST * BINS + 1);

  /** Adds the px of one row from `left` to before `right`; row and columns count in the luma's picture. */
  addRow({ top, width, height, values }: Luma, row: number, left: number, right: number): void {
    const y = row - top;
    if (y < 1 || y >= height - 1) return;
    const last = Math.min(width - 1, right);
    for (let x = Math.max(1, left); x < last; x++) {
      const i = y * width + x;
      const around =
        (values[i - 1] ?? 0) + (values[i + 1] ?? 0) + (values[i - width] ?? 0) + (values[i + width] ?? 0);
      const laplacian = around - 4 * (values[i] ?? 0);
      const bin = Math.floor(Math.abs(laplacian) * BINS);
      this.squares += laplacian * laplacian;
      this.histogram[bin] = (this.histogram[bin] ?? 0) + 1;
      this.count++;
    }
  }

  get meanSquare(): number {
    return this.count === 0 ? 0 : this.squares / this.count;
  }

  /** Median of the absolute values. */
  get medianSize(): number {
    let seen = 0;
    const bin = this.histogram.findIndex((count) => {
      seen += count;
      return seen * 2 >= this.count;
    });
    return bin / BINS;
  }
}
