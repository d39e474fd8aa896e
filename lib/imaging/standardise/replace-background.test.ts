import { describe, expect, it } from "vitest";
import type { Picture } from "../pixels/picture";
import { MASK_SIDE, type PersonMask } from "../segment/person-mask";
import { drawn, generator } from "../testing/drawn";
import { replaceBackground } from "./replace-background";
import { separate } from "./separation";

const BLUE = [100, 197, 255] as const;
const SKIN = [205, 160, 130] as const;
const random = generator(5);
const NOISE = Float32Array.from({ length: 240 * 320 }, () => (random() - 0.5) * 6);
const IDENTITY = { a: 1, b: 0, c: 0, d: 0, e: 1, f: 0 };
const SOURCE = { width: 240, height: 320 };

/** A disc before a wall, with one hair of a px that the network does not see. */
const isDisc = (x: number, y: number) => (x - 120) ** 2 + (y - 200) ** 2 < 80 ** 2;
const isHair = (x: number, y: number) => x === 120 && y > 106 && y <= 122;

/** The mask as the network gives it: blurred, and without the hair. */
const MASK: PersonMask = {
  values: Float32Array.from({ length: MASK_SIDE ** 2 }, (_, at) => {
    const [x, y] = [((at % MASK_SIDE) * 240) / MASK_SIDE, (Math.floor(at / MASK_SIDE) * 320) / MASK_SIDE];
    return Math.min(1, Math.max(0, (80 - Math.hypot(x - 120, y - 200)) / 6 + 0.5));
  }),
  toPicture: { a: 240 / MASK_SIDE, b: 0, c: 0, d: 0, e: 320 / MASK_SIDE, f: 0 },
  toMask: { a: MASK_SIDE / 240, b: 0, c: 0, d: 0, e: MASK_SIDE / 320, f: 0 },
};

function photo(
  wall: (x: number, y: number) => readonly [number, number, number],
  person: readonly [number, number, number],
): Picture {
  return drawn(240, 320, (x, y) => {
    const noise = NOISE[y * 240 + x] ?? 0;
    const [red, green, blue] = isHair(x, y) ? [30, 25, 25] : isDisc(x, y) ? person : wall(x, y);
    return [red + noise, green + noise, blue + noise];
  });
}

function finished(picture: Picture) {
  const separation = separate(picture, MASK, IDENTITY, SOURCE);
  const { picture: result, unclearOutline } = replaceBackground(separation, BLUE);
  return {
    residual: separation.residual,
    unclearOutline,
    at: (x: number, y: number) => [...result.data.subarray(3 * (y * 240 + x), 3 * (y * 240 + x) + 3)],
    picture,
    result,
  };
}

const PLAIN = () => [225, 222, 218] as const;
const BUSY = (x: number, y: number) =>
  ((x >> 4) + (y >> 4)) % 2 ? ([200, 60, 40] as const) : ([30, 90, 170] as const);

describe("replaceBackground before a plain wall", () => {
  const { at, picture, result, residual } = finished(photo(PLAIN, SKIN));

  it("gives the wall exactly the wanted colour", () => {
    expect(residual).toBeLessThan(8);
    for (const [x, y] of [
      [5, 5],
      [230, 10],
      [10, 310],
      [200, 120],
    ] as const)
      expect(at(x, y)).toEqual([...BLUE]);
  });

  it("keeps every byte of the person away from the edge", () => {
    for (let y = 150; y < 250; y++)
      for (let i = 3 * (y * 240 + 70); i < 3 * (y * 240 + 170); i++)
        expect(result.data[i]).toBe(picture.data[i]);
  });

  it("keeps a hair that the network does not see", () => {
    const [red = 255] = at(120, 116);
    expect(red).toBeLessThan(70);
    expect(at(110, 116)).toEqual([...BLUE]);
  });

  it("leaves no light fringe of the wall", () => {
    for (const angle of [0, 1, 2, 3, 4, 5, 6]) {
      const [x, y] = [Math.round(120 + 81 * Math.cos(angle)), Math.round(200 + 81 * Math.sin(angle))];
      const [red = 255] = at(x, y);
      expect(red).toBeLessThan(215);
    }
  });
});

describe("replaceBackground where person and wall hardly differ", () => {
  it("still finds the edge of a white shirt before a white wall", () => {
    const { at } = finished(photo(PLAIN, [243, 241, 239]));
    expect(at(120, 200)[0]).toBeGreaterThan(235);
    expect(at(120 - 70, 200)[0]).toBeGreaterThan(230);
    expect(at(120 - 92, 200)).toEqual([...BLUE]);
  });
});

describe("replaceBackground beside the person", () => {
  /** Distance from the person's edge; 0 inside. */
  const away = (x: number, y: number) => Math.max(0, Math.hypot(x - 120, y - 200) - 80);
  const ring = (distance: number, from: number, to: number) =>
    Array.from({ length: 60 }, (_, i) => from + ((to - from) * i) / 60).map((angle): [number, number] => [
      Math.round(120 + (80 + distance) * Math.cos(angle)),
      Math.round(200 + (80 + distance) * Math.sin(angle)),
    ]);
  const distanceToBlue = (colour: number[]) =>
    Math.hypot(...colour.map((value, channel) => value - (BLUE[channel] ?? 0)));

  it("takes its soft shadow for wall", () => {
    const shade = (x: number, y: number) => 1 - 0.22 * Math.exp(-away(x, y) / 14);
    const { at } = finished(
      photo((x, y) => [225 * shade(x, y), 222 * shade(x, y), 218 * shade(x, y)], [60, 50, 45]),
    );
    for (const [x, y] of ring(6, 0, Math.PI)) expect(distanceToBlue(at(x, y))).toBeLessThan(12);
  });

  it("keeps clothes in the wall's colour below dark hair", () => {
    const picture = photo(PLAIN, [228, 226, 221]);
    for (let y = 110; y < 210; y++)
      for (let x = 0; x < 240; x++) if (isDisc(x, y)) picture.data.set([45, 38, 35], 3 * (y * 240 + x));
    const { at } = finished(picture);
    for (const [x, y] of ring(-6, 0.2, Math.PI - 0.2)) expect(at(x, y)[0]).toBeGreaterThan(200);
  });

  it("does not keep the bright seam that sharpening puts around hair", () => {
    const seam = (x: number, y: number) => (away(x, y) < 2 ? 30 : 0);
    const { at } = finished(
      photo((x, y) => [215 + seam(x, y), 212 + seam(x, y), 208 + seam(x, y)], [45, 38, 35]),
    );
    for (const [x, y] of ring(4, 0, Math.PI)) expect(distanceToBlue(at(x, y))).toBeLessThan(12);
  });

  it("leaves no specks of a rough wall", () => {
    const rough = (x: number, y: number) => 205 + 3 * (NOISE[((x * 7 + y * 13) * 31) % NOISE.length] ?? 0);
    const { at, residual } = finished(
      photo((x, y) => [rough(x, y), rough(x, y), rough(x, y)], [240, 238, 236]),
    );
    expect(residual).toBeGreaterThan(8);
    for (const [x, y] of ring(12, 0, Math.PI)) expect(distanceToBlue(at(x, y))).toBeLessThan(40);
  });
});

describe("the outline", () => {
  it("is clear for skin before a light wall, unclear for dark hair before a dark wall", () => {
    expect(finished(photo(PLAIN, SKIN)).unclearOutline).toBeLessThan(0.1);
    expect(finished(photo(() => [66, 64, 62], [45, 40, 38])).unclearOutline).toBeGreaterThan(0.9);
  });

  it("says nothing where the wall was of no use", () => {
    expect(finished(photo(BUSY, SKIN)).unclearOutline).toBeNull();
  });
});

describe("replaceBackground before a busy wall", () => {
  it("says so by the residual, and still keeps the person", () => {
    const { residual, at, picture } = finished(photo(BUSY, SKIN));
    expect(residual).toBeGreaterThan(25);
    const middle = 3 * (200 * 240 + 120);
    expect(at(120, 200)).toEqual([...picture.data.subarray(middle, middle + 3)]);
    expect(at(4, 4)).toEqual([...BLUE]);
  });
});

describe("what lies outside of the source", () => {
  it("becomes background", () => {
    const picture = photo(PLAIN, SKIN);
    const separation = separate(picture, MASK, { ...IDENTITY, f: -20 }, SOURCE);
    expect(separation.inside).toEqual({ left: 0, top: 20, right: 240, bottom: 320 });
    const { picture: result } = replaceBackground(separation, BLUE);
    expect([...result.data.subarray(0, 3)]).toEqual([...BLUE]);
  });
});
