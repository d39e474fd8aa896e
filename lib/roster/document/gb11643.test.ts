import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inventPeople } from "@/lib/demo/people";
import { checkCharacter, isCalendarDay, readGb11643 } from "./gb11643";

const TODAY = "2026-06-12";

/** ISO 7064 MOD 11-2, worked out another way than the code does: digit by digit instead of by weights. */
function remainderOf(number: string): number {
  return [...number].reduce((sum, digit) => (sum * 2 + (digit === "X" ? 10 : Number(digit))) % 11, 0);
}

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(""));

const numberOf = (birth: string, rest = "123") => {
  const start = `420106${birth}${rest}`;
  return start + checkCharacter(start);
};

describe("checkCharacter", () => {
  it("makes every number congruent to 1 modulo 11, as the standard asks", () => {
    fc.assert(
      fc.property(digits(17), (start) => {
        expect(remainderOf(start + checkCharacter(start))).toBe(1);
      }),
    );
  });

  it("notices every single wrong digit and every two neighbours swapped", () => {
    fc.assert(
      fc.property(digits(17), fc.nat(16), fc.integer({ min: 1, max: 9 }), (start, at, shift) => {
        const wrong = (Number(start[at]) + shift) % 10;
        expect(checkCharacter(start.slice(0, at) + wrong + start.slice(at + 1))).not.toBe(
          checkCharacter(start),
        );
        if (at === 16 || start[at] === start[at + 1]) return;
        const swapped = `${start.slice(0, at)}${start[at + 1]}${start[at]}${start.slice(at + 2)}`;
        expect(checkCharacter(swapped)).not.toBe(checkCharacter(start));
      }),
    );
  });
});

describe("readGb11643", () => {
  it("reads birth date and sex of every invented person", () => {
    for (const person of inventPeople({ seed: 11, count: 200, entryYear: 2022 })) {
      const { birthDate: born } = person;
      expect(readGb11643(person.documentNumber, TODAY)).toEqual({
        ok: true,
        birthDate: `${born.slice(0, 4)}-${born.slice(4, 6)}-${born.slice(6)}`,
        sex: person.sex === "男" ? "male" : "female",
      });
    }
  });

  it("takes the sex from the seventeenth digit: odd is male", () => {
    expect(readGb11643(numberOf("20030101", "121"), TODAY)).toMatchObject({ sex: "male" });
    expect(readGb11643(numberOf("20030101", "122"), TODAY)).toMatchObject({ sex: "female" });
  });

  it("names the character that ought to stand last", () => {
    const right = numberOf("20030101");
    const wrong = right.slice(0, 17) + (right.endsWith("5") ? "6" : "5");
    expect(readGb11643(wrong, TODAY)).toEqual({ ok: false, rule: "checksum", expected: right[17] });
  });

  it.each([
    ["30 February", "20030230"],
    ["29 February in a year that has none", "20030229"],
    ["a thirteenth month", "20031301"],
    ["month nought", "20030001"],
    ["day nought", "20030100"],
    ["31 April", "20030431"],
    ["the century before last", "18991231"],
    ["tomorrow", "20260613"],
  ])("refuses %s, though the check character is right", (_, birth) => {
    expect(readGb11643(numberOf(birth), TODAY)).toEqual({ ok: false, rule: "calendar" });
  });

  it.each([
    ["29 February in a leap year", "20040229"],
    ["29 February 2000, a leap year by the rule of 400", "20000229"],
    ["today", "20260612"],
    ["the first day of 1900", "19000101"],
  ])("takes %s", (_, birth) => {
    expect(readGb11643(numberOf(birth), TODAY)).toMatchObject({ ok: true });
  });

  it.each(["", "42010620030101123", "4201062003010112399", "42010620030101X239", "42010620030101123x"])(
    "refuses the shape of %j",
    (number) => {
      expect(readGb11643(number, TODAY)).toEqual({ ok: false, rule: "shape" });
    },
  );
});

describe("isCalendarDay", () => {
  it("knows every day that the calendar has", () => {
    const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, (moment) => {
        expect(isCalendarDay(moment.toISOString().slice(0, 10))).toBe(true);
      }),
    );
  });

  it.each(["2026-02-29", "2026-00-10", "2026-06-31", "2026-06", "", "tomorrow"])("refuses %j", (day) => {
    expect(isCalendarDay(day)).toBe(false);
  });
});
