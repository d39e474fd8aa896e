import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { idOfMoment } from "./address";
import { lacking, nextKinds, plantCount, unseenFirst } from "./plan";

const NONE = { clean: 0, fault: 0, lookAlike: 0 };
const MANY = { clean: 999, fault: 999, lookAlike: 999 };

describe("lacking", () => {
  it.each([
    ["two per cent of a thousand", 1000, 0, 2, 0, 20],
    ["what is planted counts", 1000, 15, 2, 0, 5],
    ["at least one where anything waits", 3, 0, 2, 0, 1],
    ["nothing where nothing waits", 0, 0, 2, 30, 0],
    ["nothing where the task wants none", 500, 0, 0, 30, 0],
    ["nothing where there is more than enough", 10, 5, 2, 0, 0],
    ["what people are owed, where it is more than the share", 1000, 0, 2, 45, 45],
    ["the share, where people are owed less", 1000, 0, 2, 5, 20],
    ["of what they are owed, no more than a tenth of the queue", 100, 0, 2, 45, 10],
    ["the share, where it is more than a tenth", 100, 0, 20, 45, 20],
  ])("%s", (_, waiting, planted, percent, owed, expected) => {
    expect(lacking(waiting, planted, percent, owed)).toBe(expected);
  });
});

describe("unseenFirst", () => {
  const photo = (name: string, ...seenBy: string[]) => ({ name, seenBy });

  it("puts what those people have seen last, and leaves the rest in its order", () => {
    const photos = [photo("both", "a", "b"), photo("other", "c"), photo("one", "b"), photo("nobody")];
    expect(unseenFirst(photos, ["a", "b"]).map(({ name }) => name)).toEqual([
      "other",
      "nobody",
      "one",
      "both",
    ]);
    expect(unseenFirst(photos, [])).toEqual(photos);
  });
});

describe("nextKinds", () => {
  it.each([
    ["the first is clean", 1, NONE, { clean: 1, fault: 0, lookAlike: 0 }],
    ["four are two, one and one", 4, NONE, { clean: 2, fault: 1, lookAlike: 1 }],
    ["what there was counts", 2, { clean: 6, fault: 1, lookAlike: 3 }, { clean: 0, fault: 2, lookAlike: 0 }],
  ])("%s", (_, count, soFar, expected) => {
    expect(nextKinds(count, soFar, MANY)).toEqual(expected);
  });

  it("gives never more than there are, and as many as it can", () => {
    const kinds = fc.record({ clean: fc.nat(9), fault: fc.nat(9), lookAlike: fc.nat(9) });
    fc.assert(
      fc.property(fc.nat(40), kinds, kinds, (count, soFar, available) => {
        const next = nextKinds(count, soFar, available);
        expect(plantCount(next)).toBe(Math.min(count, plantCount(available)));
        for (const kind of ["clean", "fault", "lookAlike"] as const)
          expect(next[kind]).toBeLessThanOrEqual(available[kind]);
      }),
    );
  });

  it("comes to half, a quarter and a quarter in the long run", () => {
    expect(nextKinds(400, NONE, MANY)).toEqual({ clean: 200, fault: 100, lookAlike: 100 });
  });
});

describe("idOfMoment", () => {
  it("is a UUIDv7 of that moment, and never the same twice", () => {
    const moment = new Date("2026-06-12T07:01:02.345Z");
    const ids = Array.from({ length: 50 }, () => idOfMoment(moment));
    expect(new Set(ids).size).toBe(50);
    for (const id of ids) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(moment.getTime());
    }
  });
});
