import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatBytes,
  formatCount,
  formatDay,
  formatMoment,
  formatMoney,
  formatShare,
  fromLocalInput,
  toLocalInput,
} from "./format";

describe("moments", () => {
  it.each(["Asia/Kathmandu", "UTC", "America/Los_Angeles", "Pacific/Kiritimati"])(
    "are written as they are in Shanghai, also on a machine in %s",
    (zone) => {
      const own = process.env.TZ;
      process.env.TZ = zone;
      expect(formatMoment("2026-06-12T07:01:59Z")).toBe("2026-06-12 15:01");
      expect(formatMoment(new Date("2026-06-12T16:00:00Z"))).toBe("2026-06-13 00:00");
      expect(formatDay("2026-12-31T16:30:00Z")).toBe("2027-01-01");
      process.env.TZ = own;
    },
  );

  it("take an offset as it is written", () => {
    expect(formatMoment("2026-06-12T15:01:00+08:00")).toBe("2026-06-12 15:01");
    expect(formatMoment("2026-06-12T00:01:00-07:00")).toBe("2026-06-12 15:01");
  });

  it("come back from a form field to the minute", () => {
    const moments = fc.date({
      min: new Date("2000-01-01"),
      max: new Date("2099-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (moment) => {
        const minute = Math.floor(moment.getTime() / 60_000) * 60_000;
        expect(Date.parse(fromLocalInput(toLocalInput(moment.toISOString())))).toBe(minute);
      }),
    );
  });
});

describe("money", () => {
  it.each([
    [3000, "¥30.00"],
    [0, "¥0.00"],
    [1, "¥0.01"],
    [1999, "¥19.99"],
    [100_000, "¥1000.00"],
  ])("of %d fen is %s", (fen, text) => {
    expect(formatMoney(fen)).toBe(text);
  });

  it("never loses a fen", () => {
    fc.assert(
      fc.property(fc.nat(100_000_000), (fen) => {
        expect(Number(formatMoney(fen).replace(/[¥.]/g, ""))).toBe(fen);
      }),
    );
  });
});

describe("counts, shares and sizes", () => {
  it("group thousands", () => {
    expect([0, 999, 8640, 1_234_567].map(formatCount)).toEqual(["0", "999", "8,640", "1,234,567"]);
  });

  it.each([
    [938, 1000, "93.8%"],
    [0, 10, "0.0%"],
    [10, 10, "100.0%"],
    [9999, 10_000, "99.9%"],
    [1, 3, "33.3%"],
    [0, 0, "–"],
  ])("%d of %d is %s", (part, whole, text) => {
    expect(formatShare(part, whole)).toBe(text);
  });

  it.each([
    [1, "1 KB"],
    [152_576, "149 KB"],
    [13_002_342, "12.4 MB"],
    [2 * 1024 ** 3, "2 GB"],
  ])("%d bytes are %s", (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});
