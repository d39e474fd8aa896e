import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakDue, type Stretch, touched } from "./work-stretch";

const MINUTE = 60_000;

describe("a time of work", () => {
  const worked = (minutes: readonly number[]) =>
    minutes.reduce<Stretch | null>((stretch, at) => touched(stretch, at * MINUTE), null);
  const every = (step: number, until: number) =>
    Array.from({ length: until / step + 1 }, (_, turn) => turn * step);

  it.each([
    ["nothing", [], 0, null],
    ["less than 50 minutes", every(1, 49), 49, null],
    ["50 minutes", every(1, 50), 50, 50],
    ["with short pauses", every(4, 72), 72, 72],
    ["over, since nobody is there", every(1, 60), 65, null],
    ["after a break of five minutes", [...every(1, 45), 50, 60], 60, null],
  ] as const)("of %s", (_, minutes, now, due) => {
    expect(breakDue(worked(minutes), now * MINUTE)).toBe(due);
  });

  it("is never longer than since the last break", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 60 }), (gaps) => {
        let now = 0;
        let begun = 0;
        let stretch: Stretch | null = null;
        for (const gap of gaps) {
          if (gap >= 5) begun = now + gap;
          now += gap;
          stretch = touched(stretch, now * MINUTE);
        }
        expect(breakDue(stretch, now * MINUTE)).toBe(now - begun >= 50 ? now - begun : null);
      }),
    );
  });
});
