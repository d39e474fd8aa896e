import { describe, expect, it } from "vitest";
import { FourierTransform } from "./fourier";

describe("FourierTransform", () => {
  it("agrees with the definition", () => {
    const size = 16;
    const real = Float64Array.from({ length: size }, (_, i) => Math.sin(i * 1.7) + i / 5);
    const imaginary = Float64Array.from({ length: size }, (_, i) => Math.cos(i * 0.9));
    const expected = Array.from({ length: size }, (_, k) => {
      let [re, im] = [0, 0];
      real.forEach((value, i) => {
        const angle = (-2 * Math.PI * i * k) / size;
        re += value * Math.cos(angle) - (imaginary[i] ?? 0) * Math.sin(angle);
        im += value * Math.sin(angle) + (imaginary[i] ?? 0) * Math.cos(angle);
      });
      return { re, im };
    });
    new FourierTransform(size).transform(real, imaginary);
    expected.forEach(({ re, im }, k) => {
      expect(real[k]).toBeCloseTo(re, 9);
      expect(imaginary[k]).toBeCloseTo(im, 9);
    });
  });
});
