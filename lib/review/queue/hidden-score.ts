import { type SQL, sql } from "drizzle-orm";
import { ROUNDS } from "../policy";
import { isSampledIn } from "./sampled";

// Columns of the item are written out: a statement over one table leaves their table away, and the inner tables have
// columns of the same names.

/** Whether the score of an item of `review_items` is among those hidden until the verdict, at so many per cent. */
export function isDrawnHidden(percent: SQL | number): SQL {
  return isSampledIn("hideScore", sql`coalesce(review_items.submission_id, review_items.gold_id)`, percent);
}

/** The same by the rules of the item's task. */
export const isHiddenByTask = sql`exists (select 1 from tasks t
  join task_policies p on p.school_id = t.school_id and p.task_id = t.id and p.version = t.policy_version
  where t.school_id = review_items.school_id and t.id = review_items.task_id
    and ${isDrawnHidden(sql`(p.policy->'review'->>'hideScores')::int`)})`;

function hasSeen(reviewer: string): SQL {
  return sql`review_items.score_seen_by @> array[${reviewer}::uuid]`;
}

/** Who has seen an item's score once this person has been told it. */
export function seenByAlso(reviewer: string): SQL {
  return sql`(case when ${hasSeen(reviewer)} then review_items.score_seen_by
    else review_items.score_seen_by || ${reviewer}::uuid end)`;
}

/** Who has seen it once this person holds the item: a lead always, others unless it is hidden from them. */
export function seenByHolder(reviewer: string): SQL {
  return sql`(case when review_items.round < ${ROUNDS.lead} and ${isHiddenByTask} then review_items.score_seen_by
    else ${seenByAlso(reviewer)} end)`;
}
