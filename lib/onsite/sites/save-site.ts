import { and, eq, ne } from "drizzle-orm";
import { shoots, sites } from "@/db/schema/onsite";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import type { SiteFacts, TaskPlace } from "../schema";

type Saving = TaskPlace & { siteId: string | null; isOfTask: boolean; facts: SiteFacts };

/**
 * Enters a site, or changes it; shoots at a place of its name belong to it from then on.
 * @throws AppError notFound, siteNameTaken
 */
export async function saveSite(ctx: Ctx, saving: Saving): Promise<{ siteId: string }> {
  const { schoolId, taskId, facts } = saving;
  const reach = requirePermission(ctx, "onsite.plan", { schoolId, taskId });
  return withinReach(ctx, reach, async (tx) => {
    const sameName = and(
      eq(sites.schoolId, schoolId),
      eq(sites.name, facts.name),
      saving.siteId ? ne(sites.id, saving.siteId) : undefined,
    );
    if ((await tx.$count(sites, sameName)) > 0) throw new AppError("siteNameTaken", { name: facts.name });
    const row = { ...facts, taskId: saving.isOfTask ? taskId : null };
    const [site] = saving.siteId
      ? await tx
          .update(sites)
          .set(row)
          .where(and(eq(sites.schoolId, schoolId), eq(sites.id, saving.siteId)))
          .returning({ id: sites.id })
      : await tx
          .insert(sites)
          .values({ schoolId, ...row })
          .returning({ id: sites.id });
    if (!site) throw new AppError("notFound");
    await tx
      .update(shoots)
      .set({ siteId: site.id })
      .where(and(eq(shoots.schoolId, schoolId), eq(shoots.place, facts.name)));
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "site.save", entityType: "site", entityId: site.id },
      detail: { isNew: saving.siteId === null, isMakeUp: facts.isMakeUp },
    });
    return { siteId: site.id };
  });
}

/**
 * Takes a site off the list; shoots that were planned there keep its name.
 * @throws AppError notFound
 */
export async function removeSite(
  ctx: Ctx,
  { schoolId, siteId }: { schoolId: string; siteId: string },
): Promise<void> {
  const reach = requirePermission(ctx, "onsite.plan", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    await tx
      .update(shoots)
      .set({ siteId: null })
      .where(and(eq(shoots.schoolId, schoolId), eq(shoots.siteId, siteId)));
    const removed = await tx
      .delete(sites)
      .where(and(eq(sites.schoolId, schoolId), eq(sites.id, siteId)))
      .returning({ id: sites.id });
    if (removed.length === 0) throw new AppError("notFound");
    await recordAudit(tx, ctx, { schoolId, action: "site.remove", entityType: "site", entityId: siteId });
  });
}
