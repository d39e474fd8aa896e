import { randomUUID } from "node:crypto";
import type { Db } from "@/db/client";
import { staff } from "@/db/schema/platform";
import { type Ctx, clockAt, type Grant, systemCtx } from "@/lib/auth/ctx";
import { hashPassword } from "@/lib/crypto/password";
import { actingAs } from "@/lib/demo/acting-as";
import { grantRole } from "@/lib/staff/mutations";

export const PASSWORD = "a long test password";

type WantedGrant = Pick<Grant, "role"> & Partial<Grant>;

let passwordHash: Promise<string> | undefined;

/** A person with these roles, and the context in which the person acts. All share one password, hashed once. */
export async function staffMember(db: Db, ...grants: WantedGrant[]): Promise<Ctx> {
  const setup = systemCtx(db, "setup", "all");
  const login = `t${randomUUID().slice(0, 12)}`;
  passwordHash ??= hashPassword(PASSWORD);
  const [person] = await db
    .insert(staff)
    .values({ login, name: "测试人员", passwordHash: await passwordHash })
    .returning({ id: staff.id });
  if (!person) throw new Error("the person was not written");
  for (const { role, schoolId = null, taskId = null, college = null } of grants) {
    await grantRole(setup, { staffId: person.id, role, schoolId, taskId, college });
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
