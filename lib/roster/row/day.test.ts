import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../file/cell";
import { readDay } from "./day";

describe("readDay", () => {
  it.each<[Cell, string]>([
    ["20030101", "2003-01-01"],
    [20_030_101, "2003-01-01"],
    [{ day: "2003-01-01" }, "2003-01-01"],
    ["2003-1-1", "2003-01-01"],
    ["2003/01/01", "2003-01-01"],
    ["2003.1.1", "2003-01-01"],
    ["2003年1月1日", "2003-01-01"],
    ["２００３０１０１", "2003-01-01"],
    ["2003-01-01 00:00:00", "2003-01-01"],
    ["2003-01-01T00:00:00", "2003-01-01"],
    ["200309", "2003-09-01"],
    ["2003年9月", "2003-09-01"],
    ["2003-9", "2003-09-01"],
    ["37622", "2003-01-01"],
    [37_622, "2003-01-01"],
  ])("reads %j as %s", (cell, day) => {
    expect(readDay(cell)).toBe(day);
  });

  it.each<Cell | undefined>([
    ...[null, undefined, "", "未知", "2003", "03-01-01", "20031301", "2003-02-29", "20030001", "2003-1-32"],
    ...["1/2/2003", "7622", 37_622.5],
  ])("reads %j as no day", (cell) => {
    expect(readDay(cell)).toBeNull();
  });

  it("reads every day of a century in each way of writing it", () => {
    const moments = fc.date({
      min: new Date("1950-01-01"),
      max: new Date("2049-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (moment) => {
        const day = moment.toISOString().slice(0, 10);
        const [year = "", month = "", date = ""] = day.split("-");
        const ways = [day, year + month + date, `${year}/${Number(month)}/${Number(date)}`];
        for (const way of [...ways, `${year}年${Number(month)}月${Number(date)}日`])
          expect(readDay(way)).toBe(day);
      }),
    );
  });
});
