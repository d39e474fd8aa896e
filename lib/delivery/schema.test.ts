import { describe, expect, it } from "vitest";
import { nameTemplate, TEMPLATE_PRESETS } from "./schema";

const refusalOf = (template: string) => nameTemplate.safeParse(template).error?.issues[0]?.message ?? null;

describe("nameTemplate", () => {
  it("takes every preset", () => {
    expect(TEMPLATE_PRESETS.map(refusalOf)).toEqual(TEMPLATE_PRESETS.map(() => null));
  });

  it.each([
    ["photo", "templateWithoutToken"],
    ["{ABC}", "templateWrong"],
    ["{XH", "templateWrong"],
    ["{xh}", "templateWrong"],
    ["{XH}:{XM}", "templateWrong"],
    ["{XH}\\{XM}", "templateWrong"],
    ["{XH}*", "templateWrong"],
    ["/{XH}", "templatePath"],
    ["{XH}/", "templatePath"],
    ["{FY}//{XH}", "templatePath"],
    ["../{XH}", "templatePath"],
    [".{XH}", "templatePath"],
    ["{FY}/.{XH}", "templatePath"],
  ])("refuses %j by %s", (template, message) => {
    expect(refusalOf(template)).toBe(message);
  });

  it("refuses the empty template and one that is too long", () => {
    expect(nameTemplate.safeParse("  ").success).toBe(false);
    expect(nameTemplate.safeParse(`{XH}${"a".repeat(77)}`).success).toBe(false);
  });
});
