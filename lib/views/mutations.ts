import { and, eq, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { savedViews, viewDefaults } from "@/db/schema/views";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, requireReach, withinPlatform, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { sharedQuery } from "./policy";
import { keptUnder, viewer } from "./rows/place";
import type { ViewPlace } from "./schema";

/** Views that one person keeps of one list. */
const VIEW_LIMIT = 50;

type NewView = ViewPlace & { name: string; query: string; isShared: boolean };

/**
 * Keeps a view under a name. A shared one is seen by everyone who sees the list in that school.
 * @throws AppError viewNameTaken, tooManyViews
 */
export async function saveView(ctx: Ctx, view: NewView): Promise<{ viewId: string }> {
  requireReach(ctx, "roster.read");
  const { name, list, query, isShared } = view;
  if (isShared && !view.schoolId) throw new AppError("forbidden");
  if (isShared && view.schoolId) requirePermission(ctx, "view.share", { schoolId: view.schoolId });
  return within(ctx, view, async (tx) => {
    const [schoolId, ownerId] = [keptUnder(view), viewer(ctx).id];
    const own = and(
      eq(savedViews.schoolId, schoolId),
      eq(savedViews.list, list),
      eq(savedViews.ownerId, ownerId),
    );
    if ((await tx.$count(savedViews, own)) >= VIEW_LIMIT)
      throw new AppError("tooManyViews", { limit: VIEW_LIMIT });
    const [made] = await tx
      .insert(savedViews)
      .values({ schoolId, list, ownerId, name, query: isShared ? sharedQuery(query) : query, isShared })
      .onConflictDoNothing()
      .returning({ id: savedViews.id });
    if (!made) throw new AppError("viewNameTaken", { name });
    await recordAudit(tx, ctx, { ...entry(view, made.id), action: "view.save", detail: { list, isShared } });
    return { viewId: made.id };
  });
}

type OneView = ViewPlace & { viewId: string };

/**
 * Removes an own view; whoever had it as the default sees the plain list again.
 * @throws AppError changedMeanwhile where it is gone, or somebody else's
 */
export async function removeView(ctx: Ctx, view: OneView): Promise<void> {
  requireReach(ctx, "roster.read");
  await within(ctx, view, async (tx) => {
    const gone = await tx
      .delete(savedViews)
      .where(
        and(
          eq(savedViews.schoolId, keptUnder(view)),
          eq(savedViews.id, view.viewId),
          eq(savedViews.ownerId, viewer(ctx).id),
        ),
      )
      .returning({ id: savedViews.id });
    if (gone.length === 0) throw new AppError("changedMeanwhile");
    await recordAudit(tx, ctx, { ...entry(view, view.viewId), action: "view.remove" });
  });
}

/**
 * Chooses the view that this person's list opens with; null for the plain list.
 * @throws AppError notFound
 */
export async function setDefaultView(ctx: Ctx, view: ViewPlace & { viewId: string | null }): Promise<void> {
  requireReach(ctx, "roster.read");
  await within(ctx, view, async (tx) => {
    const [schoolId, staffId] = [keptUnder(view), viewer(ctx).id];
    const { list, viewId } = view;
    await tx
      .delete(viewDefaults)
      .where(
        and(
          eq(viewDefaults.schoolId, schoolId),
          eq(viewDefaults.staffId, staffId),
          eq(viewDefaults.list, list),
        ),
      );
    if (viewId === null) return;
    const [seen] = await tx
      .select({ id: savedViews.id })
      .from(savedViews)
      .where(
        and(
          eq(savedViews.schoolId, schoolId),
          eq(savedViews.id, viewId),
          eq(savedViews.list, list),
          or(eq(savedViews.ownerId, staffId), savedViews.isShared),
        ),
      );
    if (!seen) throw new AppError("notFound");
    await tx.insert(viewDefaults).values({ schoolId, staffId, list, viewId });
    await recordAudit(tx, ctx, { ...entry(view, viewId), action: "view.setDefault" });
  });
}

function within<Result>(ctx: Ctx, { schoolId }: ViewPlace, work: (tx: Tx) => Promise<Result>) {
  if (!schoolId) return withinPlatform(ctx, work);
  return withinReach(ctx, requirePermission(ctx, "roster.read", { schoolId }), work);
}

function entry(place: ViewPlace, viewId: string) {
  return { schoolId: keptUnder(place), entityType: "view" as const, entityId: viewId };
}
