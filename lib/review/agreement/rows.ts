import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { GoldKind } from "@/db/vocabulary";
import type { RejectReason } from "../reasons/reasons";

type Verdict = "approve" | "reject";

/** Standing decisions in force that were made in the period; the reach is that of the decisions' places. */
export type Period = { days: number; inReach: SQL | undefined };

function standing({ days, inReach }: Period): SQL {
  return sql`decisions.undone_at is null and decisions.released_at is not null
    and decisions.created_at > app_now() - ${days} * interval '1 day' and ${inReach ?? sql`true`}`;
}

export type GoldRow = { reviewer: string; kind: GoldKind; verdict: Verdict; named: boolean; n: number };

/** Verdicts on gold by person and kind, and whether a rejection named what is wrong. */
export async function goldRows(tx: Tx, period: Period): Promise<GoldRow[]> {
  const rows =
    await tx.execute<GoldRow>(sql`select decisions.reviewer_id as reviewer, p.kind, decisions.verdict,
        exists (select 1 from jsonb_array_elements_text(decisions.reasons) said where p.reasons @> to_jsonb(said)) as named,
        count(*)::int as n
      from decisions join gold_items g on g.school_id = decisions.school_id and g.id = decisions.gold_id
      join gold_photos p on p.school_id = g.school_id and p.id = g.photo_id
      where ${standing(period)} group by 1, 2, 3, 4`);
  return [...rows];
}

export type PairRow = {
  first: string;
  second: string;
  said: Verdict;
  answered: Verdict;
  firstReason: RejectReason | null;
  secondReason: RejectReason | null;
  n: number;
};

/** What the first and the blind second reviewer said of the same photos. */
export async function pairRows(tx: Tx, period: Period): Promise<PairRow[]> {
  const rows =
    await tx.execute<PairRow>(sql`select f.reviewer_id as first, decisions.reviewer_id as second, f.verdict as said, decisions.verdict as answered,
        f.reasons->>0 as "firstReason", decisions.reasons->>0 as "secondReason", count(*)::int as n
      from decisions join lateral (select * from decisions f where f.school_id = decisions.school_id
          and f.submission_id = decisions.submission_id and f.round = 1 and f.undone_at is null and f.created_at < decisions.created_at
          order by f.created_at desc limit 1) f on true
      where decisions.round = 2 and ${standing(period)} group by 1, 2, 3, 4, 5, 6`);
  return [...rows];
}

export type CourseRow = {
  reviewer: string;
  shown: boolean | null;
  approved: number;
  reversed: number;
  n: number;
};

/**
 * How verdicts fared: how many of a person's stand against the last word on the photo, which a second look, a lead or
 * a reopening may have spoken, apart for photos whose score was shown, hidden, or not there. A photo on which the last
 * word is still to come does not count.
 */
export async function courseRows(tx: Tx, period: Period): Promise<CourseRow[]> {
  const rows =
    await tx.execute<CourseRow>(sql`select decisions.reviewer_id as reviewer, case when s.compare_status = 'scored' then decisions.score_shown end as shown,
        count(*) filter (where decisions.verdict = 'approve')::int as approved,
        count(*) filter (where last.verdict <> decisions.verdict)::int as reversed, count(*)::int as n
      from decisions join submissions s on s.school_id = decisions.school_id and s.id = decisions.submission_id
      join lateral (select l.verdict from decisions l where l.school_id = decisions.school_id and l.submission_id = decisions.submission_id
        and l.undone_at is null and l.released_at is not null order by l.created_at desc limit 1) last on true
      where s.state in ('approved', 'rejected') and ${standing(period)} group by 1, 2`);
  return [...rows];
}

export type SpeedRow = { reviewer: string; seconds: number; n: number };

/** Median time of a person's decisions, gold among them: nobody knows which those are. */
export async function speedRows(tx: Tx, period: Period): Promise<SpeedRow[]> {
  const rows = await tx.execute<SpeedRow>(sql`select decisions.reviewer_id as reviewer, count(*)::int as n,
        percentile_cont(0.5) within group (order by decisions.took_ms)::float8 / 1000 as seconds
      from decisions where ${standing(period)} group by 1`);
  return [...rows];
}
