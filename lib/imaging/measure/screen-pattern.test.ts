import { describe, expect, it } from "vitest";
import { drawn, generator } from "../testing/drawn";
import { screenPattern } from "./screen-pattern";

const random = generator(11);
const NOISE = Float32Array.from({ length: 300 * 300 }, () => (random() - 0.5) * 20);

function grey(value: (x: number, y: number) => number) {
  return drawn(300, 300, (x, y) => {
    const level = Math.max(0, Math.min(255, value(x, y) + (NOISE[y * 300 + x] ?? 0)));
    return [level, level, level];
  });
}

const CENTRE = { x: 150, y: 150 };
const face = (x: number, y: number) => 140 + 60 * Math.exp(-((x - 150) ** 2 + (y - 150) ** 2) / 8000);

describe("screenPattern", () => {
  it("keeps below the limit for a smooth face with noise", () => {
    expect(screenPattern(grey(face), CENTRE)).toBeLessThan(5.5);
  });

  it("finds the faint slanting lines of a screen", () => {
    const screen = grey((x, y) => face(x, y) * ((x + 0.15 * y) % 5 < 2 ? 0.9 : 1));
    expect(screenPattern(screen, CENTRE)).toBeGreaterThan(5.5);
  });

  it("needs a window of 256 px", () => {
    expect(
      screenPattern(
        drawn(255, 400, () => [1, 1, 1]),
        CENTRE,
      ),
    ).toBeNull();
  });
});
