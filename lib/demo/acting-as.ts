import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { staff, staffRoles } from "@/db/schema/platform";
import { type Ctx, clockAt } from "@/lib/auth/ctx";

/** A context in which a demo account acts, as if signed in; the same permissions apply. */
export async function actingAs(db: Db, login: string): Promise<Ctx> {
  const [person] = await db.select().from(staff).where(eq(staff.login, login));
  if (!person) throw new Error(`there is no demo account ${login}`);
  const { id, name, locale } = person;
  const grants = await db.select().from(staffRoles).where(eq(staffRoles.staffId, id));
  return {
    db,
    clock: clockAt(),
    requestId: "demo",
    actor: { type: "staff", id, name, login, locale, sessionId: "demo", grants },
  };
}
