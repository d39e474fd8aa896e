import { describe, expect, it } from "vitest";
import { toRemember, withRemembered } from "./remembered";

describe("headings that a school's people explained", () => {
  const headings = ["姓 名", "编号", "学号", "备注"];

  it("are taken over for the next file, whatever the case and spacing", () => {
    const saved = toRemember(headings, { name: 0, studentNo: 1 });
    const remembered = new Map(saved.map(({ heading, meaning }) => [heading, meaning]));
    expect(withRemembered({ name: 0, studentNo: 2 }, ["姓名", "编 号", "学号", "备注"], remembered)).toEqual({
      name: 0,
      studentNo: 1,
    });
  });

  it("that were left out stay left out, and unknown ones keep what the dictionary says", () => {
    const remembered = new Map([["备注", ""]]);
    expect(withRemembered({ name: 0, college: 3 }, headings, remembered)).toEqual({ name: 0 });
  });

  it("of the same text keep the meaning that was used", () => {
    expect(toRemember(["学号", "学号", ""], { studentNo: 0 })).toEqual([
      { heading: "学号", meaning: "studentNo" },
    ]);
  });
});
