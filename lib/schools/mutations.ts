import { eq } from "drizzle-orm";
import { schools } from "@/db/schema/schools";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { inPinyin } from "./find/pinyin";
import type { CreateSchoolInput, UpdateSchoolInput } from "./schema";

/** @throws AppError schoolCodeTaken */
export async function createSchool(
  ctx: Ctx,
  input: CreateSchoolInput,
): Promise<{ id: string; code: string }> {
  const reach = requireReach(ctx, "school.manage");
  return withinReach(ctx, reach, async (tx) => {
    const [school] = await tx
      .insert(schools)
      .values({ ...input, ...inPinyin(input.name) })
      .onConflictDoNothing({ target: schools.code })
      .returning({ id: schools.id, code: schools.code });
    if (!school) throw new AppError("schoolCodeTaken", { code: input.code });
    await recordAudit(tx, ctx, {
      schoolId: school.id,
      action: "school.create",
      entityType: "school",
      entityId: school.id,
      detail: { code: school.code },
    });
    return school;
  });
}

/** Contract, price bounds and contacts; the code stays. Running tasks keep the price they were opened with. */
export async function updateSchool(ctx: Ctx, { schoolId, ...facts }: UpdateSchoolInput): Promise<void> {
  const reach = requirePermission(ctx, "school.manage", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const [before] = await tx.select().from(schools).where(eq(schools.id, schoolId)).for("update");
    if (!before) throw new AppError("notFound");
    await tx
      .update(schools)
      .set({ ...facts, ...inPinyin(facts.name) })
      .where(eq(schools.id, schoolId));
    await recordAudit(tx, ctx, {
      schoolId,
      action: "school.update",
      entityType: "school",
      entityId: schoolId,
      detail: { changed: changedFields(before, facts) },
    });
  });
}

function changedFields(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  return Object.keys(after).filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}
