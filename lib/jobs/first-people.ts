import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { installation, staff, staffRoles } from "@/db/schema/platform";
import { schools } from "@/db/schema/schools";
import { inSchoolScope } from "@/db/scope";
import { recordAudit } from "@/lib/audit/record";
import { systemCtx } from "@/lib/auth/ctx";
import { hashPassword } from "@/lib/crypto/password";
import { DEMO_ACCOUNTS, DEMO_PASSWORD, DEMO_SCHOOLS } from "@/lib/demo/accounts";
import { loadDemoJob } from "@/lib/demo/jobs";
import { inPinyin } from "@/lib/schools/find/pinyin";
import { enqueue } from "./enqueue";

export type FirstAdmin = { login: string; password: string };

/**
 * Gives an empty installation its first accounts: those of the demo, whose data follows in the worker, or one
 * administrator.
 * @returns the administrator with the password, which is known only now; null where there is nothing to tell
 */
export async function ensureFirstPeople(db: Db, isDemo: boolean): Promise<FirstAdmin | null> {
  const password = isDemo ? DEMO_PASSWORD : randomBytes(12).toString("base64url");
  const [someone] = await db.select({ id: staff.id }).from(staff).limit(1);
  if (someone) return null;
  const passwordHash = await hashPassword(password);
  return inSchoolScope(db, "all", 0, async (tx) => {
    // Two set-ups at once: the second waits here and then finds the people.
    await tx.execute(sql`lock table staff in share row exclusive mode`);
    const [meanwhile] = await tx.select({ id: staff.id }).from(staff).limit(1);
    if (meanwhile) return null;
    if (isDemo) return seedDemo(tx, db, passwordHash);
    const [admin] = await tx
      .insert(staff)
      .values({ login: "admin", name: "admin", passwordHash })
      .returning();
    if (!admin) throw new Error("the administrator was not written");
    await tx.insert(staffRoles).values({ staffId: admin.id, role: "platformAdmin" });
    await recordAudit(tx, systemCtx(db, "setup", "all"), {
      action: "staff.create",
      entityType: "staff",
      entityId: admin.id,
    });
    return { login: admin.login, password };
  });
}

async function seedDemo(tx: Tx, db: Db, passwordHash: string): Promise<null> {
  const year = new Date().getUTCFullYear();
  const rows = await tx
    .insert(schools)
    .values(
      DEMO_SCHOOLS.map((school) => ({
        ...school,
        ...inPinyin(school.name),
        contractFrom: `${year}-01-01`,
        contractTo: `${year + 2}-12-31`,
        priceMinFen: 0,
        priceMaxFen: 4000,
        contacts: [{ label: "学籍科", phone: "027-5555 0100", hours: "工作日 8:30–17:30" }],
      })),
    )
    .returning({ id: schools.id, code: schools.code });
  const schoolIds = new Map(rows.map((row) => [row.code, row.id]));
  for (const { login, name, grants } of DEMO_ACCOUNTS) {
    const [person] = await tx.insert(staff).values({ login, name, passwordHash }).returning({ id: staff.id });
    if (!person) throw new Error("a demo account was not written");
    await tx.insert(staffRoles).values(
      grants.map(({ role, school, college }) => ({
        staffId: person.id,
        role,
        schoolId: school ? (schoolIds.get(school) ?? null) : null,
        college: college ?? null,
      })),
    );
  }
  await tx.insert(installation).values({ key: "demo", value: { loaded: false } });
  await enqueue(tx, loadDemoJob, {});
  await recordAudit(tx, systemCtx(db, "setup", "all"), {
    action: "staff.create",
    entityType: "installation",
    entityId: "demo",
    detail: { accounts: DEMO_ACCOUNTS.length },
  });
  return null;
}
