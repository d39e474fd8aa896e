import { describe, expect, it } from "vitest";
import { readGb11643 } from "@/lib/roster/document/gb11643";
import { inventPeople } from "./people";

const PEOPLE = inventPeople({ seed: 42, count: 1000, entryYear: 2022, sexes: ["女", "女", "男"] });

describe("inventPeople", () => {
  it("invents the same people again from the same seed, and others from another", () => {
    expect(inventPeople({ seed: 42, count: 1000, entryYear: 2022, sexes: ["女", "女", "男"] })).toEqual(
      PEOPLE,
    );
    expect(inventPeople({ seed: 43, count: 10, entryYear: 2022 })).not.toEqual(PEOPLE.slice(0, 10));
  });

  it.each(["documentNumber", "studentNo", "examNo"] as const)("gives nobody another's %s", (number) => {
    expect(new Set(PEOPLE.map((person) => person[number])).size).toBe(PEOPLE.length);
  });

  it("gives everybody a number that agrees with sex and birth date", () => {
    for (const { documentNumber, sex, birthDate } of PEOPLE) {
      const read = readGb11643(documentNumber, "2026-06-12");
      expect(read).toMatchObject({ ok: true, sex: sex === "男" ? "male" : "female" });
      expect(read.ok && read.birthDate.replaceAll("-", "")).toBe(birthDate);
    }
  });

  it("gives the first people the sexes that were asked for", () => {
    expect(PEOPLE.slice(0, 3).map(({ sex }) => sex)).toEqual(["女", "女", "男"]);
  });
});
