import { describe, expect, it } from "vitest";
import { collection, newSchool, openTask, testPolicy } from "@/db/testing/collection";
import { openDatabase } from "@/db/testing/database";
import { staffMember } from "@/db/testing/staff-member";
import { newPhone } from "@/db/testing/student";
import { systemCtx } from "@/lib/auth/ctx";
import { findTasks, requireFoundTask } from "@/lib/tasks/find/find-tasks";
import { createTask, setTaskStatus } from "@/lib/tasks/mutations";
import { findSchools } from "./find/find-schools";
import { createSchool, updateSchool } from "./mutations";

const connection = openDatabase();
const YEAR = new Date().getUTCFullYear();
const CONTRACT = {
  contractFrom: `${YEAR}-01-01`,
  contractTo: `${YEAR + 2}-12-31`,
  priceMinFen: 0,
  priceMaxFen: 5000,
  contacts: [],
};

const bySignature = testPolicy((policy) => ({ ...policy, schoolSearch: "signedOrOpenTask" }));

/** A school of this name with one open task. */
async function named(code: string, name: string, policy = testPolicy()) {
  const admin = systemCtx(connection.db, "setup", "all");
  const { id } = await createSchool(admin, { code, name, isSigned: true, ...CONTRACT });
  const operator = await staffMember(connection.db, { role: "operator", schoolId: id });
  return { admin, operator, id, code, place: await openTask(operator, id, policy) };
}

const found = async (term: string) => {
  const { ctx } = await newPhone(connection);
  return (await findSchools(ctx, { term, after: null })).items.map(({ name }) => name);
};

describe("looking for a school", () => {
  it("takes part of the name, pinyin, initials and the code; a new name counts at once", async () => {
    const { admin, id } = await named("18001", "长沙示例学院");
    for (const term of ["示例学", "changsha", "ShiLi", "cssl", "slxy", "18001"])
      expect(await found(term)).toEqual(["长沙示例学院"]);
    for (const term of ["hangsha", "100%", "长_示例", "zhangsha"]) expect(await found(term)).toEqual([]);
    await updateSchool(admin, { schoolId: id, name: "重庆示范学院", isSigned: true, ...CONTRACT });
    expect([await found("changsha"), await found("chongqing")]).toEqual([[], ["重庆示范学院"]]);
  });

  it("shows a school with an open task; without one only where its rules say that a contract is enough", async () => {
    const one = await named("18002", "甲市开放学院");
    const other = await named("18003", "甲市签约学院", bySignature);
    await newSchool(connection);
    expect(await found("甲市")).toEqual(["甲市开放学院", "甲市签约学院"]);
    for (const { operator, place } of [one, other])
      await setTaskStatus(operator, { ...place, status: "closed" });
    expect(await found("甲市")).toEqual(["甲市签约学院"]);
    const { admin, id } = other;
    await updateSchool(admin, { schoolId: id, name: "甲市签约学院", isSigned: false, ...CONTRACT });
    expect(await found("甲市")).toEqual([]);
  });

  it("goes on after a page", async () => {
    for (let no = 0; no < 22; no++) await named(String(18_100 + no), `乙市第${no}学院`);
    const { ctx } = await newPhone(connection);
    const first = await findSchools(ctx, { term: "乙市", after: null });
    const second = await findSchools(ctx, { term: "乙市", after: first.next });
    expect([first.items.length, first.next, second.items.length, second.next]).toEqual([
      ...[20, "18119", 2, null],
    ]);
  });
});

describe("a school's tasks", () => {
  it("are chosen by kind and category, say how they stand and what they cost, and leave drafts out", async () => {
    const at = await collection(connection, testPolicy());
    const { schoolId } = at.place;
    const facts = { name: "研究生采集", kind: "graduate", category: "postgraduate", cohort: YEAR } as const;
    const later = testPolicy((policy) => ({
      ...policy,
      window: { opensAt: `${YEAR + 1}-06-01T00:00:00+08:00`, closesAt: policy.window.closesAt },
      fee: { priceFen: 3000, payer: "student" },
      delivery: { ...policy.delivery, target: "school" },
    }));
    const paidBySchool = testPolicy((policy) => ({ ...policy, fee: { priceFen: 3000, payer: "school" } }));
    const draft = { ...facts, kind: "freshman", category: "adult" } as const;
    await createTask(at.operator, { schoolId, facts: draft, policy: paidBySchool });
    const { id } = await createTask(at.operator, { schoolId, facts, policy: later });
    await setTaskStatus(at.operator, { schoolId, taskId: id, status: "open" });
    const { ctx } = await newPhone(connection);
    const all = await findTasks(ctx, { schoolId });
    expect(all.choices).toEqual([
      { kind: "freshman", category: "undergraduate", tasks: 1 },
      { kind: "graduate", category: "postgraduate", tasks: 1 },
    ]);
    expect(all.tasks.map(({ phase, priceFen }) => [phase, priceFen])).toEqual([
      ["open", 0],
      ["notYetOpen", 3000],
    ]);
    const { tasks } = await findTasks(ctx, { schoolId, kind: "graduate" });
    expect(tasks.map(({ name }) => name)).toEqual(["研究生采集"]);
    const { rules } = await requireFoundTask(ctx, { schoolId, taskId: id });
    expect(rules.association.fields).toEqual(["name", "documentNumber"]);
    expect(JSON.stringify(rules)).not.toMatch(/hideScores|interceptBelow|goldShare/);
  });
});
