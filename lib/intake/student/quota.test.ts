import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cooldownEnd, giveBack, type Quota, quotaAt, spend } from "./quota";

const FRESH: Quota = { used: 0, until: null };
const HOUR = 3_600_000;
const at = (text: string) => new Date(`${text}+08:00`);

const made = (moments: readonly string[], rules: Parameters<typeof spend>[1]) =>
  moments.reduce((quota, moment) => spend(quota, rules, at(moment)), FRESH);

describe("the quota of standard photos", () => {
  const daily = { standardizationsPerDay: 3, cooldown: "nextDay" } as const;
  const hours = { standardizationsPerDay: 3, cooldown: "hours24" } as const;
  const three = ["2026-03-20T09:00", "2026-03-20T10:00", "2026-03-20T23:59"];

  it.each([
    [daily, three, "2026-03-20T23:59", "2026-03-21T00:00"],
    [daily, three, "2026-03-21T00:00", null],
    [daily, three.slice(1), "2026-03-20T23:59", null],
    [hours, three, "2026-03-21T10:00", "2026-03-21T23:59"],
    [hours, three, "2026-03-21T23:59", null],
    [hours, three.slice(1), "2026-03-20T23:59", null],
    [{ ...daily, standardizationsPerDay: null }, three, "2026-03-20T23:59", null],
  ])("under %o after %o lets at %s wait until %s", (rules, moments, now, until) => {
    expect(cooldownEnd(made(moments, rules), rules, at(now))).toEqual(until && at(until));
  });

  it("begins anew 24 hours after the first of a round that was not used up", () => {
    const quota = made(["2026-03-20T09:00", "2026-03-20T22:00"], hours);
    expect(quotaAt(quota, at("2026-03-21T08:59")).used).toBe(2);
    expect(quotaAt(quota, at("2026-03-21T09:00"))).toEqual(FRESH);
  });

  it("is never given back below nothing", () => {
    expect(giveBack(FRESH, null)).toEqual(FRESH);
    expect(giveBack(made(three, daily), at("2026-03-21T00:00")).used).toBe(2);
  });

  it("is after one that is given back what it was before it", () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 30 * HOUR }), { minLength: 1, maxLength: 12 });
    const rules = fc.record({
      standardizationsPerDay: fc.integer({ min: 1, max: 5 }),
      cooldown: fc.constantFrom("nextDay" as const, "hours24" as const),
    });
    fc.assert(
      fc.property(gaps, rules, (waits, rule) => {
        let quota = FRESH;
        let now = Date.UTC(2026, 2, 20);
        for (const wait of waits) {
          now += wait;
          const moment = new Date(now);
          if (cooldownEnd(quota, rule, moment)) continue;
          const before = quotaAt(quota, moment);
          quota = spend(quota, rule, moment);
          expect(giveBack(quota, before.until)).toEqual(before);
        }
      }),
    );
  });

  const limit = fc.integer({ min: 1, max: 5 });
  const waits = fc.array(fc.integer({ min: 0, max: 30 * HOUR }), { maxLength: 60 });
  const start = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) });

  /** Moments at which a student who asks after each of these waits is given one. */
  function given(rules: Parameters<typeof spend>[1], from: number, gaps: readonly number[]): number[] {
    const moments: number[] = [];
    let quota = FRESH;
    let now = from;
    for (const gap of gaps) {
      now += gap;
      if (cooldownEnd(quota, rules, new Date(now))) continue;
      quota = spend(quota, rules, new Date(now));
      moments.push(now);
    }
    return moments;
  }

  it("never lets more than the limit through on one day in Beijing", () => {
    fc.assert(
      fc.property(limit, start, waits, (standardizationsPerDay, from, gaps) => {
        const days = new Map<number, number>();
        for (const moment of given({ standardizationsPerDay, cooldown: "nextDay" }, from, gaps)) {
          const day = Math.floor((moment + 8 * HOUR) / (24 * HOUR));
          days.set(day, (days.get(day) ?? 0) + 1);
        }
        for (const n of days.values()) expect(n).toBeLessThanOrEqual(standardizationsPerDay);
      }),
    );
  });

  it("lets whoever has used it up wait 24 hours, and nobody longer", () => {
    fc.assert(
      fc.property(limit, start, waits, (standardizationsPerDay, from, gaps) => {
        const rules = { standardizationsPerDay, cooldown: "hours24" } as const;
        let quota = FRESH;
        let now = from;
        let last = 0;
        for (const gap of gaps) {
          now += gap;
          const end = cooldownEnd(quota, rules, new Date(now));
          if (end) {
            expect(end.getTime()).toBe(last + 24 * HOUR);
            continue;
          }
          quota = spend(quota, rules, new Date(now));
          last = now;
        }
      }),
    );
  });
});
