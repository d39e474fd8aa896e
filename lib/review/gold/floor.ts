import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { GOLD_DAYS } from "./plan";

type Place = { schoolId: string; taskId: string };

const lately = sql`decisions.created_at > app_now() - ${GOLD_DAYS} * interval '1 day' and decisions.undone_at is null`;

export type BelowFloor = { staffId: string; gold: number };

/** People who have reviewed this task lately and met less gold than its floor, wherever they met it. */
export async function belowFloor(tx: Tx, { schoolId, taskId }: Place, floor: number): Promise<BelowFloor[]> {
  const rows = await tx.execute<BelowFloor>(sql`
    select decisions.reviewer_id as "staffId", count(decisions.gold_id)::int as gold from decisions
    where ${lately} and decisions.reviewer_id in (select reviewer_id from decisions
      where school_id = ${schoolId} and task_id = ${taskId} and ${lately})
    group by 1 having count(decisions.gold_id) < ${floor}`);
  return [...rows];
}

export const SHORT_OF_GOLD = ["off", "noPhotos", "waiting", "allSeen", "shortQueue"] as const;

export type GoldWeek = {
  staffId: string;
  name: string;
  /** Gold and photos decided, and how much gold the rules of these tasks ask for. */
  gold: number;
  decided: number;
  floor: number;
  /** Why it is less than that. */
  why: (typeof SHORT_OF_GOLD)[number];
  /** Gold that waits and may come to this person. */
  waiting: number;
};

type Counted = Omit<GoldWeek, "why"> & { photos: number; unseen: number };

/** For leads: who has met less gold lately than the rules of the tasks ask for, and why. */
export async function goldWeeks(tx: Tx, inReach: SQL | undefined): Promise<GoldWeek[]> {
  const rows = await tx.execute<Counted>(sql`
    with week as (
      select decisions.reviewer_id, decisions.school_id, decisions.task_id, count(decisions.gold_id) as gold,
        count(decisions.submission_id) as decided
      from decisions where ${lately} and ${inReach ?? sql`true`} group by 1, 2, 3
    )
    select w.reviewer_id as "staffId", s.name, sum(w.gold)::int as gold, sum(w.decided)::int as decided,
      coalesce(max((p.policy->'review'->>'goldFloor')::int) filter (where (p.policy->'review'->>'goldShare')::int > 0), 0) as floor,
      sum(open.n)::int as waiting, sum(photos.n)::int as photos, sum(photos.unseen)::int as unseen
    from week w join staff s on s.id = w.reviewer_id
      join tasks t on t.school_id = w.school_id and t.id = w.task_id
      join task_policies p on p.school_id = t.school_id and p.task_id = t.id and p.version = t.policy_version
      cross join lateral (select count(*) as n from review_items i where i.school_id = w.school_id and i.task_id = w.task_id
        and i.is_open and i.gold_id is not null and not i.barred @> array[w.reviewer_id]) open
      cross join lateral (select count(*) as n, count(*) filter (where not exists (select 1 from gold_items g
          join decisions d on d.school_id = g.school_id and d.gold_id = g.id
          where g.school_id = o.school_id and g.photo_id = o.id and d.reviewer_id = w.reviewer_id)) as unseen
        from gold_photos o where o.school_id = w.school_id and o.task_id = w.task_id and not o.is_retired) photos
    group by 1, 2 order by 2, 1`);
  return rows
    .map(({ photos, unseen, ...week }) => ({ ...week, why: whyShort({ ...week, photos, unseen }) }))
    .filter(({ gold, floor, why }) => gold < floor || why === "off");
}

function whyShort({ floor, waiting, photos, unseen }: Omit<Counted, "staffId" | "name">): GoldWeek["why"] {
  if (floor === 0) return "off";
  if (waiting > 0) return "waiting";
  if (photos === 0) return "noPhotos";
  return unseen === 0 ? "allSeen" : "shortQueue";
}
