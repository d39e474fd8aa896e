import { and, asc, isNotNull, sql } from "drizzle-orm";
import { staff } from "@/db/schema/platform";
import { reviewItems } from "@/db/schema/review";
import { requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { reachFilter } from "@/lib/auth/reach-filter";

/** Whoever claimed an item, or else whom a lead handed it to. */
const holder = sql`(case when ${reviewItems.claimedUntil} > app_now() then ${reviewItems.claimedBy} else ${reviewItems.assignedTo} end)`;

/**
 * For leads: what waits, what is late against its deadline, how fast it goes, and who holds what. The forecast
 * takes the decisions of the last 24 hours as the speed from now on; null where nothing was decided. Gold is no work
 * that anybody waits for, and counts only among what a person holds.
 */
export async function reviewBacklog(ctx: Ctx) {
  const reach = requireReach(ctx, "review.settle");
  return withinReach(ctx, reach, async (tx) => {
    const inReach = reachFilter(reach, { school: reviewItems.schoolId, task: reviewItems.taskId });
    const [counts] = await tx
      .select({
        open: sql<number>`(count(*) filter (where is_open))::int`,
        late: sql<number>`(count(*) filter (where is_open and due_at < app_now()))::int`,
        dueSoon: sql<number>`(count(*) filter (where is_open and due_at between app_now() and app_now() + interval '1 day'))::int`,
        forLead: sql<number>`(count(*) filter (where is_open and round = 3))::int`,
        firstDue: sql<string | null>`min(due_at) filter (where is_open)`,
      })
      .from(reviewItems)
      .where(and(inReach, isNotNull(reviewItems.submissionId)));
    const [speed] = await tx
      .select({
        aDay: sql<number>`(select count(*)::int from decisions d where d.undone_at is null and d.submission_id is not null
          and d.created_at > app_now() - interval '24 hours' and exists (select 1 from review_items
            where review_items.school_id = d.school_id and review_items.id = d.item_id and ${inReach ?? sql`true`}))`,
      })
      .from(sql`(select 1) one`);
    const holders = await tx
      .select({
        staffId: staff.id,
        name: staff.name,
        count: sql<number>`count(*)::int`,
      })
      .from(reviewItems)
      .innerJoin(staff, sql`${staff.id} = ${holder}`)
      .where(and(inReach, reviewItems.isOpen))
      .groupBy(staff.id, staff.name)
      .orderBy(asc(staff.name));
    const open = counts?.open ?? 0;
    const aDay = speed?.aDay ?? 0;
    const days = aDay > 0 ? open / aDay : null;
    return {
      open,
      late: counts?.late ?? 0,
      dueSoon: counts?.dueSoon ?? 0,
      forLead: counts?.forLead ?? 0,
      firstDue: counts?.firstDue ? new Date(counts.firstDue).toISOString() : null,
      decidedLastDay: aDay,
      doneAt:
        days === null ? null : new Date(ctx.clock.now().getTime() + days * 24 * 3_600_000).toISOString(),
      holders,
    };
  });
}

export type Backlog = Awaited<ReturnType<typeof reviewBacklog>>;
