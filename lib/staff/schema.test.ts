import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createStaffInput, grantRoleInput, PASSWORD_MIN, staffLogin } from "./schema";

const [SCHOOL, TASK] = [randomUUID(), randomUUID()];
const GRANT = { staffId: randomUUID(), schoolId: SCHOOL, taskId: null, college: null };

describe("grantRoleInput", () => {
  it.each<[string, object, string[]]>([
    ["an operator of a school", { role: "operator" }, []],
    ["an operator of all schools", { role: "operator", schoolId: null }, []],
    ["an auditor of all schools", { role: "auditor", schoolId: null }, []],
    ["a reviewer of one task", { role: "reviewer", taskId: TASK }, []],
    ["a viewer of a college", { role: "collegeViewer", college: "文学院" }, []],
    ["an administrator", { role: "platformAdmin", schoolId: null }, []],
    ["an administrator of one school", { role: "platformAdmin" }, ["schoolId grantIsPlatform"]],
    ["a registrar of all schools", { role: "registrar", schoolId: null }, ["schoolId grantNeedsSchool"]],
    [
      "a photographer of all schools",
      { role: "photographer", schoolId: null },
      ["schoolId grantNeedsSchool"],
    ],
    ["a viewer of no college", { role: "collegeViewer" }, ["college grantCollege"]],
    ["a registrar of one college", { role: "registrar", college: "文学院" }, ["college grantCollege"]],
    ["an operator of one task", { role: "operator", taskId: TASK }, ["taskId grantTask"]],
    [
      "a reviewer of a task without its school",
      { role: "reviewer", taskId: TASK, schoolId: null },
      ["schoolId grantNeedsSchool"],
    ],
  ])("of %s", (_, change, refusals) => {
    const issues = grantRoleInput.safeParse({ ...GRANT, ...change }).error?.issues ?? [];
    expect(issues.map(({ path, message }) => `${path.join(".")} ${message}`)).toEqual(refusals);
  });

  it("knows no other roles", () => {
    expect(grantRoleInput.safeParse({ ...GRANT, role: "root" }).success).toBe(false);
  });
});

describe("createStaffInput", () => {
  const takes = (length: number) =>
    createStaffInput.safeParse({ login: "somebody", name: "某某", password: "密".repeat(length) }).success;

  it("asks for a long password and nothing complicated", () => {
    expect([PASSWORD_MIN - 1, PASSWORD_MIN, 128, 129].map(takes)).toEqual([false, true, true, false]);
  });
});

describe("staffLogin", () => {
  it.each([
    [" Zhang.San ", "zhang.san"],
    ["a@b.cn", "a@b.cn"],
    ["user_1-x", "user_1-x"],
  ])("takes %j as %j", (written, login) => {
    expect(staffLogin.parse(written)).toBe(login);
  });

  it.each(["ab", "-abc", "张三三", "a b c", "a".repeat(65)])("refuses %j", (written) => {
    expect(staffLogin.safeParse(written).success).toBe(false);
  });
});
