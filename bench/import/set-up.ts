import { randomUUID } from "node:crypto";
import type { Db } from "@/db/client";
import { staff } from "@/db/schema/platform";
import { systemCtx } from "@/lib/auth/ctx";
import { hashPassword } from "@/lib/crypto/password";
import { actingAs } from "@/lib/demo/acting-as";
import { CONTACTS } from "@/lib/demo/texts";
import { createSchool } from "@/lib/schools/mutations";
import { grantRole } from "@/lib/staff/mutations";
import { createTask, setTaskStatus } from "@/lib/tasks/mutations";
import { TASK_PRESETS } from "@/lib/tasks/presets/presets";

export const SCHOOL = { code: "15555", name: "武汉示例大学" };
const YEAR = new Date().getUTCFullYear();

/** A school with one open task and a registrar who can sign in. */
export async function setUp(db: Db) {
  const system = systemCtx(db, "setup", "all");
  const { id: schoolId } = await createSchool(system, {
    ...SCHOOL,
    isSigned: true,
    contractFrom: `${YEAR}-01-01`,
    contractTo: `${YEAR + 2}-12-31`,
    priceMinFen: 0,
    priceMaxFen: 5000,
    contacts: [],
  });
  const [login, password] = ["bench-registrar", randomUUID()];
  const [person] = await db
    .insert(staff)
    .values({ login, name: "测量", passwordHash: await hashPassword(password) })
    .returning({ id: staff.id });
  if (!person) throw new Error("the person was not written");
  await grantRole(system, { staffId: person.id, role: "registrar", schoolId, taskId: null, college: null });
  const ctx = await actingAs(db, login);
  const { id: taskId } = await createTask(ctx, {
    schoolId,
    facts: { name: "导入测量", kind: "freshman", category: "undergraduate", cohort: YEAR },
    policy: {
      ...structuredClone(TASK_PRESETS.qcIdNumber.policy),
      preset: "qcIdNumber",
      fee: { priceFen: 0, payer: "student" },
      window: { opensAt: `${YEAR}-01-01T08:00:00+08:00`, closesAt: `${YEAR + 1}-12-31T18:00:00+08:00` },
      notices: [],
      contacts: CONTACTS,
    },
  });
  await setTaskStatus(ctx, { schoolId, taskId, status: "open" });
  return { ctx, schoolId, taskId, login, password };
}
