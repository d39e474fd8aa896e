import { describe, expect, it } from "vitest";
import { z } from "zod";
import { checkInput, fieldIssue } from "./field-issue";

const schema = z.object({
  text: z.string().trim().min(3).max(5),
  name: z.string().trim().min(1).max(60),
  list: z.array(z.string()).min(1).max(2),
  whole: z.int().min(0).max(100),
  above: z.number().positive(),
  own: z.string().min(12, { message: "passwordShort" }),
  shape: z.string().regex(/^\d{5}$/, { message: "schoolCode" }),
  plain: z.string().regex(/^\d{5}$/),
});
const GOOD = {
  ...{ text: "四个字啊", name: "张示例", list: ["a"], whole: 7, above: 1 },
  ...{ own: "qingcong-demo", shape: "15555", plain: "15555" },
};

describe("what a refusal says of a field", () => {
  it.each<[string, unknown, string, object | undefined]>([
    ["text", " 两字 ", "too_small", { kind: "text", limit: 3, found: 2 }],
    ["text", "六个字的名称", "too_big", { kind: "text", limit: 5, found: 6 }],
    ["name", "  ", "required", { limit: 1, found: 0 }],
    ["list", [], "too_small", { kind: "list", limit: 1, found: 0 }],
    ["list", ["a", "b", "c"], "too_big", { kind: "list", limit: 2, found: 3 }],
    ["whole", -4, "too_small", { kind: "number", limit: 0, found: -4 }],
    ["whole", 101, "too_big", { kind: "number", limit: 100, found: 101 }],
    ["above", 0, "too_small", { kind: "open", limit: 0, found: 0 }],
    ["own", "short", "passwordShort", { kind: "text", limit: 12, found: 5 }],
    ["shape", "1", "schoolCode", undefined],
    ["plain", "1", "invalid_format", undefined],
    ["name", undefined, "invalid_type", undefined],
  ])("%s %j: %s with the limit and what was found", (path, value, message, params) => {
    const { error } = checkInput(schema, { ...GOOD, [path]: value });
    const issues = error?.issues.map(fieldIssue);
    expect(issues).toHaveLength(1);
    expect(issues?.[0]).toMatchObject({ path, message });
    if (params) expect(issues?.[0]?.params).toMatchObject(params);
    else expect(issues?.[0]?.params).toBeUndefined();
  });

  it("takes no value itself along, only its size", () => {
    const { error } = checkInput(schema, { ...GOOD, name: "某".repeat(61) });
    expect(JSON.stringify(error?.issues.map(fieldIssue))).not.toContain("某");
  });
});
