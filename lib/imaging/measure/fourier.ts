/** In-place fast Fourier transform of `size` complex numbers (a power of two), tables made once. */
export class FourierTransform {
  private readonly reversed: Uint16Array;
  private readonly cosine: Float64Array;
  private readonly sine: Float64Array;

  constructor(readonly size: number) {
    const bits = Math.log2(size);
    this.reversed = Uint16Array.from({ length: size }, (_, i) => reverseBits(i, bits));
    this.cosine = Float64Array.from({ length: size / 2 }, (_, i) => Math.cos((2 * Math.PI * i) / size));
    this.sine = Float64Array.from({ length: size / 2 }, (_, i) => -Math.sin((2 * Math.PI * i) / size));
  }

  transform(real: Float64Array, imaginary: Float64Array): void {
    const { size, reversed } = this;
    for (let i = 0; i < size; i++) {
      const j = reversed[i] ?? 0;
      if (i >= j) continue;
      swap(real, i, j);
      swap(imaginary, i, j);
    }
    for (let length = 2; length <= size; length *= 2) this.combine(real, imaginary, length);
  }

  /** One stage: pairs of transforms of half the length become one. */
  private combine(real: Float64Array, imaginary: Float64Array, length: number): void {
    const { size, cosine, sine } = this;
    const half = length / 2;
    const step = size / length;
    for (let k = 0; k < half; k++) {
      const turnCosine = cosine[k * step] ?? 0;
      const turnSine = sine[k * step] ?? 0;
      for (let p = k; p < size; p += length) {
        const q = p + half;
        const realQ = real[q] ?? 0;
        const imaginaryQ = imaginary[q] ?? 0;
        const turnedReal = realQ * turnCosine - imaginaryQ * turnSine;
        const turnedImaginary = realQ * turnSine + imaginaryQ * turnCosine;
        const realP = real[p] ?? 0;
        const imaginaryP = imaginary[p] ?? 0;
        real[q] = realP - turnedReal;
        imaginary[q] = imaginaryP - turnedImaginary;
        real[p] = realP + turnedReal;
        imaginary[p] = imaginaryP + turnedImaginary;
      }
    }
  }
}

function reverseBits(value: number, bits: number): number {
  let result = 0;
  for (let bit = 0; bit < bits; bit++) if (value & (1 << bit)) result |= 1 << (bits - 1 - bit);
  return result;
}

function swap(values: Float64Array, i: number, j: number): void {
  const kept = values[i] ?? 0;
  values[i] = values[j] ?? 0;
  values[j] = kept;
}
