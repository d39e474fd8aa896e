import { describe, expect, it } from "vitest";
import { shownChange } from "./shown-change";

const NUMBERS = { column: "documentNumber", from: "420106200301011239", to: "42010620030101101X" } as const;
const BIRTH = { column: "birthDate", from: "2003-01-01", to: "2003-01-10" } as const;
const NAME = { column: "name", from: "王示例", to: "汪示例" } as const;

describe("a changed fact of a student", () => {
  it.each([true, false])("keeps a document number masked, also for who may ask for it (%s)", (identity) => {
    expect(shownChange(NUMBERS, { identity })).toEqual({ ...NUMBERS, from: "••••1239", to: "••••101X" });
  });

  it("shows a birth date only to who may read the number that holds it", () => {
    expect(shownChange(BIRTH, { identity: true })).toEqual(BIRTH);
    expect(shownChange(BIRTH, { identity: false })).toEqual({ ...BIRTH, from: "••••", to: "••••" });
  });

  it("shows anything else as it is", () => {
    expect(shownChange(NAME, { identity: false })).toEqual(NAME);
  });
});
