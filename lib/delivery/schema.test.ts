import { describe, expect, it } from "vitest";
import { checkInput, fieldIssue } from "@/lib/actions/field-issue";
import { batchSettingsSchema, nameTemplate, TEMPLATE_PRESETS } from "./schema";

const refusalOf = (template: string) => nameTemplate.safeParse(template).error?.issues[0]?.message ?? null;

/** What a form says of a batch for everybody that is otherwise as usual. */
const fieldsOf = (settings: object) =>
  checkInput(batchSettingsSchema, { colleges: null, selectionId: null, ...settings }).error?.issues.map(
    fieldIssue,
  );

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
    expect(fieldsOf({ template: "  " })).toMatchObject([{ path: "template", message: "required" }, {}]);
    expect(fieldsOf({ template: `{XH}${"a".repeat(77)}` })).toEqual([
      { path: "template", message: "too_big", params: { kind: "text", limit: 80, found: 81 } },
    ]);
  });

  it("names the code that is missing", () => {
    expect(fieldsOf({ template: "photo" })).toEqual([
      { path: "template", message: "templateWithoutToken", params: { example: "{XH}" } },
    ]);
    expect(fieldsOf({ template: "{XH}", sizes: ["standard", "degreeRecord"] })).toEqual([
      { path: "template", message: "templateWithoutSize", params: { token: "{CC}" } },
    ]);
  });
});
