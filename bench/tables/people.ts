import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { staff } from "@/db/schema/platform";
import { schools } from "@/db/schema/schools";
import { tasks } from "@/db/schema/tasks";
import { inSchoolScope } from "@/db/scope";
import { systemCtx } from "@/lib/auth/ctx";
import { hashPassword } from "@/lib/crypto/password";
import { actingAs } from "@/lib/demo/acting-as";
import { grantRole } from "@/lib/staff/mutations";

/** A person with this role: of one school, or of all where none is given. */
export async function person(db: Db, role: "registrar" | "platformAdmin", schoolId: string | null) {
  const login = `bench-${role}`.toLowerCase();
  const passwordHash = await hashPassword(randomUUID());
  const [made] = await db
    .insert(staff)
    .values({ login, name: "测量", passwordHash })
    .returning({ id: staff.id });
  if (!made) throw new Error("the person was not written");
  const grant = { staffId: made.id, role, schoolId, taskId: null, college: null };
  await grantRole(systemCtx(db, "setup", "all"), grant);
  return actingAs(db, login);
}

/** The task of the school with this code. */
export async function placeOf(db: Db, code: string): Promise<{ schoolId: string; taskId: string }> {
  const [row] = await inSchoolScope(db, "all", 0, (tx) =>
    tx
      .select({ schoolId: tasks.schoolId, taskId: tasks.id })
      .from(tasks)
      .innerJoin(schools, eq(schools.id, tasks.schoolId))
      .where(eq(schools.code, code)),
  );
  if (!row) throw new Error(`there is no school ${code}`);
  return row;
}
