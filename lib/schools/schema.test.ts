import { describe, expect, it } from "vitest";
import { createSchoolInput } from "./schema";

const SCHOOL = {
  code: "15555",
  name: "武汉示例大学",
  isSigned: true,
  contractFrom: "2026-01-01",
  contractTo: "2026-12-31",
  priceMinFen: 1500,
  priceMaxFen: 4000,
  contacts: [],
};

const refusals = (change: object) =>
  (createSchoolInput.safeParse({ ...SCHOOL, ...change }).error?.issues ?? []).map(
    ({ path, message, code }) => `${path.join(".")} ${code === "custom" ? message : code}`,
  );

describe("createSchoolInput", () => {
  it("takes a school, and a contract of one day at one price", () => {
    expect(refusals({})).toEqual([]);
    expect(refusals({ contractTo: SCHOOL.contractFrom, priceMaxFen: SCHOOL.priceMinFen })).toEqual([]);
  });

  it.each([
    [{ code: "1555" }, "code invalid_format"],
    [{ code: "155555" }, "code invalid_format"],
    [{ code: "1555a" }, "code invalid_format"],
    [{ code: 15_555 }, "code invalid_type"],
    [{ name: " 大 " }, "name too_small"],
    [{ contractFrom: "2026-02-30" }, "contractFrom invalid_format"],
    [{ contractFrom: "2027-01-01" }, "contractTo contractOrder"],
    [{ priceMinFen: 4001 }, "priceMaxFen priceOrder"],
    [{ priceMinFen: -1 }, "priceMinFen too_small"],
    [{ priceMaxFen: 0.5, priceMinFen: 0 }, "priceMaxFen invalid_type"],
  ])("refuses %o by %s", (change, refusal) => {
    expect(refusals(change)).toEqual([refusal]);
  });
});
