import { randomUUID } from "node:crypto";
import type { Db } from "@/db/client";
import { type Ctx, clockAt, type Grant, systemCtx } from "@/lib/auth/ctx";
import { actingAs } from "@/lib/demo/acting-as";
import { createStaff, grantRole } from "@/lib/staff/mutations";

export const PASSWORD = "a long test password";

type WantedGrant = Pick<Grant, "role"> & Partial<Grant>;

/** A person with these roles, made by the product's own mutations, and the context in which the person acts. */
export async function staffMember(db: Db, ...grants: WantedGrant[]): Promise<Ctx> {
  const setup = systemCtx(db, "setup", "all");
  const login = `t${randomUUID().slice(0, 12)}`;
  const { id: staffId } = await createStaff(setup, { login, name: "测试人员", password: PASSWORD });
  for (const { role, schoolId = null, taskId = null, college = null } of grants) {
    await grantRole(setup, { staffId, role, schoolId, taskId, college });
  }
  return actingAs(db, login);
}

/** The same person so many seconds later, by our clock and the database's. */
export function later(ctx: Ctx, seconds: number): Ctx {
  return { ...ctx, clock: clockAt(ctx.clock.offsetMs + seconds * 1000) };
}

export function actorId({ actor }: Ctx): string {
  if (actor.type !== "staff") throw new Error("this context is nobody's");
  return actor.id;
}
