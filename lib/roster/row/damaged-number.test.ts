import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inventPeople } from "@/lib/demo/people";
import { checkCharacter } from "../document/gb11643";
import type { Cell } from "../file/cell";
import { fits, isDamagedNumber, remainsOf } from "./damaged-number";

const PEOPLE = inventPeople({ seed: 5, count: 300, entryYear: 2022 });
const lostTail = (number: string) => `${number.slice(0, 15)}000`;

describe("isDamagedNumber", () => {
  it.each<[string, Cell]>([
    ["exponent notation as text", "1.2E+17"],
    ["exponent notation with all digits shown", "4.20106200301011E+17"],
    ["a small e", "4.2e17"],
    ["a single digit before the exponent", "4E+17"],
    ["a number cell longer than a spreadsheet keeps", 420_106_200_301_011_200],
    ["a number cell of 16 digits", 10 ** 15],
    ["a number cell with a fraction", 20_221_102.5],
  ])("sees damage in %s", (_, cell) => {
    expect(isDamagedNumber(cell)).toBe(true);
  });

  it.each<[string, Cell | undefined]>([
    ["an empty cell", null],
    ["no cell", undefined],
    ["a 学号 as text", "2022110216"],
    ["a 学号 in a number cell", 2_022_110_216],
    ["a 学号 that ends in three noughts", "2022110000"],
    ["a 14-digit 考生号 in a number cell", 22_420_112_150_123],
    ["a passport with an E", "E12345678"],
    ["a passport with two letters", "EA1234567"],
    ["a 学号 with an E between digits", "2022E10216"],
    ["a day", { day: "2003-01-01" }],
  ])("sees none in %s", (_, cell) => {
    expect(isDamagedNumber(cell)).toBe(false);
  });

  it("sees the noughts that replace a lost tail, unless the check character says that they are genuine", () => {
    for (const { documentNumber } of PEOPLE) {
      const damaged = lostTail(documentNumber);
      const isGenuine = checkCharacter(damaged) === "0";
      expect(isDamagedNumber(damaged)).toBe(!isGenuine);
      expect(isDamagedNumber(documentNumber)).toBe(false);
    }
  });

  it("takes every number of up to 15 digits from a number cell", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }), (number) => {
        expect(isDamagedNumber(Number(number))).toBe(false);
      }),
    );
  });
});

describe("what is left of a damaged number", () => {
  const whole = "420106200301011239";

  it.each([
    ["a number cell", 420_106_200_301_011_200],
    ["a number cell whose double lies below its digits", 420_106_200_301_011_000],
    ["a text with zeros at its end", "420106200301011000"],
    ["a text in scientific notation", "4.20106E+17"],
    ["a text in scientific notation, rounded up", "4.2010620E+17"],
  ])("fits the whole number: %s", (_, cell) => {
    const remains = remainsOf(cell);
    expect(remains && fits(whole, remains)).toBe(true);
  });

  it.each([
    ["another number", 420_106_200_302_011_000],
    ["a longer number", "4.20106E+18"],
    ["another beginning", "4.3E+17"],
  ])("does not fit %s", (_, cell) => {
    const remains = remainsOf(cell);
    expect(remains && fits(whole, remains)).toBe(false);
  });

  it("is nothing where the cell is no long number", () => {
    expect(["张示例", "0.5", 7, null].map(remainsOf)).toEqual([null, null, null, null]);
  });
});
