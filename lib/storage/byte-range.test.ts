import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byteRange } from "./byte-range";

describe("byteRange", () => {
  it.each([
    ["bytes=0-99", { start: 0, end: 99 }],
    ["bytes=900-", { start: 900, end: 999 }],
    ["bytes=-100", { start: 900, end: 999 }],
    ["bytes=0-0", { start: 0, end: 0 }],
    ["bytes=999-", { start: 999, end: 999 }],
    ["bytes=500-5000", { start: 500, end: 999 }],
    ["bytes=-5000", { start: 0, end: 999 }],
    [" bytes=0-99 ", { start: 0, end: 99 }],
  ])("of 1000 bytes, %j is %o", (header, range) => {
    expect(byteRange(header, 1000)).toEqual(range);
  });

  it.each([null, "", "bytes=-", "bytes=a-b", "bytes=0-1,5-6", "items=0-1", "bytes 0-1", "bytes=--1"])(
    "takes %j, which it does not understand, as a wish for everything",
    (header) => {
      expect(byteRange(header, 1000)).toBeNull();
    },
  );

  it.each([
    ["bytes=1000-", 1000],
    ["bytes=5000-6000", 1000],
    ["bytes=-0", 1000],
    ["bytes=0-", 0],
    ["bytes=-5", 0],
    ["bytes=9-5", 1000],
  ])("cannot satisfy %j of %d bytes", (header, size) => {
    expect(byteRange(header, size)).toBe("unsatisfiable");
  });

  it("never answers a span that the object does not have", () => {
    const bound = fc.option(fc.nat(3000), { nil: "" });
    fc.assert(
      fc.property(bound, bound, fc.nat(2000), (from, to, size) => {
        const range = byteRange(`bytes=${from}-${to}`, size);
        if (range === null || range === "unsatisfiable") return;
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.start).toBeLessThanOrEqual(range.end);
        expect(range.end).toBeLessThan(size);
      }),
    );
  });
});
