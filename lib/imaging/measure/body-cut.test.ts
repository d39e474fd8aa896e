import { describe, expect, it } from "vitest";
import { bodyCut } from "./body-cut";

const SIZE = { width: 40, height: 40 };
/** The person fills the lower half of the photo. */
const PRIOR = Float32Array.from({ length: 100 }, (_, at) => (at >= 50 ? 1 : 0));

describe("bodyCut", () => {
  it.each([
    ["nothing is missing", { left: 0, top: 0, right: 40, bottom: 40 }, 0],
    ["only wall is missing above", { left: 0, top: 8, right: 40, bottom: 40 }, 0],
    ["the body goes on below", { left: 0, top: 0, right: 40, bottom: 36 }, 40],
    ["a shoulder goes on to the right", { left: 0, top: 0, right: 32, bottom: 40 }, 20],
  ])("where %s", (_name, inside, length) => {
    expect(bodyCut(PRIOR, SIZE, inside)).toBe(length);
  });
});
