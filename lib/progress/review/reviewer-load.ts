import { sql } from "drizzle-orm";
import { reviewItems } from "@/db/schema/review";
import { requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { reachFilter } from "@/lib/auth/reach-filter";
import { type Due, moreReviewers } from "../forecast/more-reviewers";

export type ReviewerLoad = {
  staffId: string;
  name: string;
  /** Photos claimed and not let go. */
  held: number;
  /** Verdicts that stand, by how far back. */
  lastDay: number;
  lastWeek: number;
  /** From the key to the next pair on the screen in the last 7 days, in ms; null where nothing was measured. */
  paintP95: number | null;
  /** Share of pairs that were not there in time, 0–1. */
  missed: number | null;
};

export type QueueLoad = { waiting: number; late: number; dueSoon: number; lastDay: number };

/** Days over which the reviewers' speed is taken. */
const PACE_DAYS = 7;

/** How fast the queue goes, and how many more people would have it decided when it is due; null where it is not known. */
export type QueueOutlook = { perDay: number; more: number | null };

/** Who reviews what: the people with something in hand or decided lately, and the queue before them. */
export async function reviewerLoad(
  ctx: Ctx,
): Promise<{ queue: QueueLoad; outlook: QueueOutlook; people: ReviewerLoad[] }> {
  const reach = requireReach(ctx, "progress.load");
  const inReach = reachFilter(reach, { school: reviewItems.schoolId, task: reviewItems.taskId }) ?? sql`true`;
  return withinReach(ctx, reach, async (tx) => {
    const [queue] = await tx.execute<Omit<QueueLoad, "lastDay">>(sql`
      select count(*)::int as waiting,
        (count(*) filter (where due_at < app_now()))::int as late,
        (count(*) filter (where due_at between app_now() and app_now() + interval '1 day'))::int as "dueSoon"
      from review_items where is_open and ${inReach}`);
    const due = await tx.execute<Due>(sql`
      select greatest(1, floor(extract(epoch from due_at - app_now()) / 86400))::int as days, count(*)::int as count
      from review_items where is_open and submission_id is not null and due_at is not null and ${inReach} group by 1`);
    const people = await tx.execute<ReviewerLoad>(sql`
      with held as (
        select claimed_by as staff_id, count(*)::int as n from review_items
        where is_open and claimed_until > app_now() and ${inReach} group by 1
      ), decided as (
        select d.reviewer_id as staff_id, count(*)::int as week,
          (count(*) filter (where d.created_at > app_now() - interval '1 day'))::int as day,
          percentile_disc(0.95) within group (order by d.paint_ms) as paint,
          (count(*) filter (where not d.was_ahead))::float / nullif(count(d.was_ahead), 0) as missed
        from decisions d join review_items on review_items.school_id = d.school_id and review_items.id = d.item_id
        where d.undone_at is null and d.created_at > app_now() - interval '7 days' and ${inReach} group by 1
      )
      select p.id as "staffId", p.name, coalesce(h.n, 0) as held, coalesce(d.day, 0) as "lastDay",
        coalesce(d.week, 0) as "lastWeek", d.paint as "paintP95", d.missed
      from staff p left join held h on h.staff_id = p.id left join decided d on d.staff_id = p.id
      where h.n is not null or d.week is not null
      order by held desc, "lastDay" desc, p.name`);
    const lastDay = people.reduce((sum, person) => sum + person.lastDay, 0);
    const reviewers = people.filter(({ lastWeek }) => lastWeek > 0);
    const perDay = reviewers.reduce((sum, person) => sum + person.lastWeek, 0) / PACE_DAYS;
    const outlook = { perDay, more: moreReviewers(due, { reviewers: reviewers.length, perDay }) };
    return { outlook, queue: { waiting: 0, late: 0, dueSoon: 0, ...queue, lastDay }, people: [...people] };
  });
}
