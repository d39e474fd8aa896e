import { randomUUID } from "node:crypto";
import { drizzle } from "drizzle-orm/postgres-js";
import fc from "fast-check";
import postgres from "postgres";
import { describe, expect, it } from "vitest";
import * as schema from "@/db/schema";
import { ROLES } from "@/db/vocabulary";
import { AppError } from "@/lib/errors";
import { can, type Place, reachOf, requirePermission, requireReach } from "./authorize";
import { type Actor, type Ctx, clockAt, type Grant, type StaffActor, systemCtx } from "./ctx";
import { PERMISSIONS, type Permission, ruleOf } from "./permissions";

const [HERE, THERE, TASK, OTHER_TASK] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const ALL = Object.keys(PERMISSIONS) as Permission[];

const grant = (role: Grant["role"], scope: Partial<Grant> = {}): Grant => ({
  ...{ role, schoolId: HERE, taskId: null, college: null },
  ...scope,
});
const person = (...grants: Grant[]): StaffActor => ({
  type: "staff",
  id: randomUUID(),
  name: "某某",
  login: "somebody",
  locale: "zh-CN",
  sessionId: randomUUID(),
  grants,
});
// A connection is made only when something is asked, which nothing here does.
const db = drizzle(postgres("postgres://nobody@127.0.0.1:1/none"), { schema });
const ctxOf = (actor: Actor): Ctx => ({ actor, db, clock: clockAt(), requestId: "test" });

function refusalOf(run: () => unknown): string | null {
  try {
    run();
    return null;
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

describe("reachOf", () => {
  it("gives a role exactly the permissions of its row, within its school", () => {
    for (const role of ROLES) {
      const held = ALL.filter((permission) => can(person(grant(role)), permission, { schoolId: HERE }));
      expect(held, role).toEqual(ALL.filter((permission) => ruleOf(permission).roles.includes(role)));
    }
  });

  it("gives a grant over all schools everything of its role everywhere", () => {
    const actor = person(grant("platformAdmin", { schoolId: null }));
    expect(reachOf(actor, "staff.manage")).toEqual({ all: true });
    expect(reachOf(actor, "review.decide")).toEqual({ all: false, parts: [] });
  });

  it("collects the scopes of several grants and leaves out those of other roles", () => {
    const actor = person(
      grant("reviewer"),
      grant("reviewer", { schoolId: THERE, taskId: TASK }),
      grant("finance"),
    );
    expect(reachOf(actor, "review.decide")).toEqual({
      all: false,
      parts: [
        { schoolId: HERE, taskId: null, college: null },
        { schoolId: THERE, taskId: TASK, college: null },
      ],
    });
  });

  it("counts a narrower grant only where the functions behind the permission narrow", () => {
    const byTask = person(grant("reviewer", { taskId: TASK }));
    const byCollege = person(grant("collegeViewer", { college: "文学院" }));
    for (const permission of ALL) {
      const { roles, narrows = [] } = ruleOf(permission);
      expect(can(byTask, permission)).toBe(roles.includes("reviewer") && narrows.includes("task"));
      expect(can(byCollege, permission)).toBe(roles.includes("collegeViewer") && narrows.includes("college"));
    }
  });

  it("never takes a task or college without a school for all schools", () => {
    const actor = person(
      grant("collegeViewer", { schoolId: null, college: "文学院" }),
      grant("reviewer", { schoolId: null, taskId: TASK }),
    );
    for (const permission of ALL) expect(reachOf(actor, permission)).toEqual({ all: false, parts: [] });
  });

  it("gives nobody anything without a grant", () => {
    for (const permission of ALL) expect(can(person(), permission)).toBe(false);
  });

  it("gives the worker only what is marked for it, within the school of its job", () => {
    const job: Actor = { type: "system", job: "photos.match", schoolId: HERE };
    for (const permission of ALL) {
      const isForSystem = ruleOf(permission).system === true;
      expect(can(job, permission, { schoolId: HERE })).toBe(isForSystem);
      expect(can(job, permission, { schoolId: THERE })).toBe(false);
      expect(reachOf({ ...job, schoolId: "all" }, permission)).toEqual(
        isForSystem ? { all: true } : { all: false, parts: [] },
      );
    }
  });

  it("lets nobody but the worker do what has no role", () => {
    const everybody = person(...ROLES.map((role) => grant(role, { schoolId: null })));
    for (const permission of ALL) {
      expect(can(everybody, permission)).toBe(ruleOf(permission).roles.length > 0);
    }
  });
});

describe("can", () => {
  it.each<[string, Partial<Grant>, Place, boolean]>([
    ["the own school", {}, { schoolId: HERE }, true],
    ["another school", {}, { schoolId: THERE }, false],
    ["a task of the own school", {}, { schoolId: HERE, taskId: TASK }, true],
    ["the own task", { taskId: TASK }, { schoolId: HERE, taskId: TASK }, true],
    ["another task", { taskId: TASK }, { schoolId: HERE, taskId: OTHER_TASK }, false],
    ["the own task's number in another school", { taskId: TASK }, { schoolId: THERE, taskId: TASK }, false],
  ])("reviews in %s: %s", (_, scope, place, isAllowed) => {
    expect(can(person(grant("reviewer", scope)), "review.decide", place)).toBe(isAllowed);
  });

  it("shows a college its own list only", () => {
    const actor = person(grant("collegeViewer", { college: "文学院" }));
    expect(can(actor, "roster.read", { schoolId: HERE, college: "文学院" })).toBe(true);
    expect(can(actor, "roster.read", { schoolId: HERE, college: "外国语学院" })).toBe(false);
  });
});

describe("requireReach and requirePermission", () => {
  const reviewer = ctxOf(person(grant("reviewer", { taskId: TASK })));

  it("refuse what no grant carries as forbidden, and another school as not found", () => {
    expect(refusalOf(() => requireReach(reviewer, "staff.manage"))).toBe("forbidden");
    expect(refusalOf(() => requirePermission(reviewer, "staff.manage", { schoolId: HERE }))).toBe(
      "forbidden",
    );
    expect(refusalOf(() => requirePermission(reviewer, "review.decide", { schoolId: THERE }))).toBe(
      "notFound",
    );
  });

  it("hand on the narrowing that the caller has to apply", () => {
    expect(requirePermission(reviewer, "review.decide", { schoolId: HERE })).toEqual({
      all: false,
      parts: [{ schoolId: HERE, taskId: TASK, college: null }],
    });
  });

  it("stay within the place asked for, whatever the actor could reach", () => {
    for (const actor of [person(grant("operator", { schoolId: null })), person(grant("operator"))]) {
      const reach = requirePermission(ctxOf(actor), "task.edit", { schoolId: HERE });
      expect(reach).toEqual({ all: false, parts: [{ schoolId: HERE, taskId: null, college: null }] });
    }
    expect(
      requirePermission(systemCtx(db, "audit.seal", "all"), "audit.seal", { schoolId: HERE }),
    ).toMatchObject({
      all: false,
    });
  });

  it("never reach a school that no grant names", () => {
    const anyGrant = fc.record({
      role: fc.constantFrom(...ROLES),
      schoolId: fc.constant(THERE),
      taskId: fc.constantFrom(null, TASK),
      college: fc.constantFrom(null, "文学院"),
    });
    fc.assert(
      fc.property(fc.array(anyGrant), fc.constantFrom(...ALL), (grants, permission) => {
        const ctx = ctxOf(person(...grants));
        const refusal = refusalOf(() => requirePermission(ctx, permission, { schoolId: HERE, taskId: TASK }));
        expect(["forbidden", "notFound"]).toContain(refusal);
      }),
    );
  });
});
