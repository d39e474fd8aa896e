import { describe, expect, it } from "vitest";
import type { Picture } from "./picture";
import { Pyramid } from "./pyramid";
import { samplePlanes } from "./sample";

const RANGE = { scale: 1, offset: 0, outside: 9 };

function ramp(width: number, height: number): Picture {
  const data = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) data.set([2 * (i % width), Math.floor(i / width), 100], 3 * i);
  return { width, height, data };
}

describe("samplePlanes", () => {
  it("gives the px back as three planes when nothing is mapped", () => {
    const picture = ramp(6, 4);
    const planes = samplePlanes(new Pyramid(picture), { a: 1, b: 0, c: 0, d: 0, e: 1, f: 0 }, picture, RANGE);
    expect([...planes.subarray(0, 6)]).toEqual([0, 2, 4, 6, 8, 10]);
    expect(planes[24 + 6]).toBe(1);
    expect(planes[48]).toBe(100);
  });

  it("reads between px", () => {
    const planes = samplePlanes(
      new Pyramid(ramp(6, 4)),
      { a: 1, b: 0, c: 0.5, d: 0, e: 1, f: 0 },
      { width: 4, height: 2 },
      RANGE,
    );
    expect(planes[0]).toBeCloseTo(1);
  });

  it("knows what is outside", () => {
    const planes = samplePlanes(
      new Pyramid(ramp(4, 4)),
      { a: 1, b: 0, c: -2, d: 0, e: 1, f: 0 },
      { width: 4, height: 1 },
      RANGE,
    );
    expect([...planes.subarray(0, 4)]).toEqual([9, 9, 0, 2]);
  });

  it("scales and shifts values for a network", () => {
    const planes = samplePlanes(
      new Pyramid(ramp(4, 4)),
      { a: 1, b: 0, c: 0, d: 0, e: 1, f: 0 },
      { width: 1, height: 1 },
      { scale: 1 / 127.5, offset: -1, outside: 127.5 },
    );
    expect(planes[2]).toBeCloseTo(100 / 127.5 - 1);
  });

  it("averages where many px fall into one", () => {
    const stripes = ramp(64, 64);
    for (let i = 0; i < 64 * 64; i++) stripes.data[3 * i] = i % 2 === 0 ? 0 : 200;
    const planes = samplePlanes(
      new Pyramid(stripes),
      { a: 4, b: 0, c: 0, d: 0, e: 4, f: 0 },
      { width: 8, height: 8 },
      RANGE,
    );
    for (const red of planes.subarray(0, 64)) expect(red).toBeCloseTo(100);
  });

  it("reads the same through a mapping that turns next to nothing", () => {
    const picture = ramp(40, 30);
    const size = { width: 24, height: 20 };
    for (const shift of [-7.3, 0.25, 21.9]) {
      const upright = { a: 1.3, b: 0, c: shift, d: 0, e: 1.2, f: shift / 2 };
      const planes = samplePlanes(new Pyramid(picture), upright, size, RANGE);
      const turned = samplePlanes(new Pyramid(picture), { ...upright, b: 1e-9, d: 1e-9 }, size, RANGE);
      for (const [at, value] of planes.entries()) expect(turned[at]).toBeCloseTo(value, 3);
    }
  });
});
