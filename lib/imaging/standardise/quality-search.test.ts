import { describe, expect, it } from "vitest";
import { searchQuality } from "./quality-search";

/** A photo whose bytes grow with quality as photos do. */
const photo = (bytesAt80: number) => async (quality: number) =>
  Buffer.alloc(Math.round(bytesAt80 * Math.exp(0.035 * (quality - 80))));

describe("searchQuality", () => {
  it.each([
    ["a usual portrait", 30_000, { min: 20_480, max: 40_960 }],
    ["a large one", 70_000, { min: 20_480, max: 40_960 }],
    ["a flat one", 16_000, { min: 20_480, max: 40_960 }],
    ["a wide window", 30_000, { min: 40_960, max: 204_800 }],
    ["a small size", 9000, { min: 1, max: 10_240 }],
  ])("brings %s into the limits", async (_name, bytesAt80, limits) => {
    const { jpeg, quality } = await searchQuality(limits, photo(bytesAt80));
    expect(jpeg.length).toBeGreaterThanOrEqual(limits.min);
    expect(jpeg.length).toBeLessThanOrEqual(limits.max);
    expect(quality).toBeGreaterThanOrEqual(60);
  });

  it("uses the room there is", async () => {
    const { jpeg } = await searchQuality({ min: 20_480, max: 40_960 }, photo(15_000));
    expect(jpeg.length).toBeGreaterThan(0.6 * 40_960);
  });

  it("does not inflate a photo that looks good already", async () => {
    const { quality } = await searchQuality({ min: 1000, max: 500_000 }, photo(30_000));
    expect(quality).toBe(95);
  });

  it("comes as near as it can where nothing fits", async () => {
    expect((await searchQuality({ min: 20_480, max: 40_960 }, photo(500_000))).quality).toBe(60);
    expect((await searchQuality({ min: 20_480, max: 40_960 }, photo(5000))).quality).toBe(100);
  });
});
