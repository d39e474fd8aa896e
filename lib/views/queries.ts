import { and, asc, desc, eq, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { staff } from "@/db/schema/platform";
import { savedViews, viewDefaults } from "@/db/schema/views";
import { requirePermission, requireReach, withinPlatform, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { keptUnder, viewer } from "./rows/place";
import type { ViewPlace } from "./schema";

/** The views of a list that this person can open: the own ones and those that others share, by name. */
export async function listViews(ctx: Ctx, place: ViewPlace) {
  const reach = requireReach(ctx, "roster.read");
  const { schoolId } = place;
  if (!schoolId) return withinPlatform(ctx, (tx) => viewsOf(tx, ctx, place));
  requirePermission(ctx, "roster.read", { schoolId });
  return withinReach(ctx, reach, (tx) => viewsOf(tx, ctx, place));
}

function viewsOf(tx: Tx, ctx: Ctx, place: ViewPlace) {
  const me = viewer(ctx).id;
  const [schoolId, { list }] = [keptUnder(place), place];
  return tx
    .select({
      id: savedViews.id,
      name: savedViews.name,
      query: savedViews.query,
      isShared: savedViews.isShared,
      owner: staff.name,
      ownerId: savedViews.ownerId,
      defaultOf: viewDefaults.staffId,
    })
    .from(savedViews)
    .innerJoin(staff, eq(staff.id, savedViews.ownerId))
    .leftJoin(
      viewDefaults,
      and(
        eq(viewDefaults.schoolId, savedViews.schoolId),
        eq(viewDefaults.viewId, savedViews.id),
        eq(viewDefaults.staffId, me),
      ),
    )
    .where(
      and(
        eq(savedViews.schoolId, schoolId),
        eq(savedViews.list, list),
        or(eq(savedViews.ownerId, me), savedViews.isShared),
      ),
    )
    .orderBy(asc(savedViews.isShared), asc(savedViews.name), desc(savedViews.id))
    .then((rows) =>
      rows.map(({ ownerId, defaultOf, ...view }) => ({
        ...view,
        isMine: ownerId === me,
        isDefault: defaultOf !== null,
      })),
    );
}

export type SavedView = Awaited<ReturnType<typeof listViews>>[number];
