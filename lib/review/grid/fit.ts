import { type SQL, sql } from "drizzle-orm";
import { ROUNDS } from "../policy";
import { isDrawnHidden } from "../queue/hidden-score";
import { GRID_DUE_HOURS } from "./rules";

/** Photos that have to do with another one, as long as nobody has settled it, are looked at one by one. */
const hasMatches = sql`exists (select 1 from submissions s
  join captures c on c.school_id = s.school_id and c.id = s.capture_id
  join match_links l on l.school_id = c.school_id and c.original_id in (l.one_original_id, l.other_original_id)
  left join match_groups g on g.school_id = l.school_id and g.id = l.group_id
  where s.school_id = review_items.school_id and s.id = review_items.submission_id
    and (l.group_id is null or g.state = 'open'))`;

/**
 * Items that may stand in a grid: a first look at a clean photo clearly above the grey band, not due within a day. A
 * photo whose score is hidden until the verdict is left out, because standing in a grid tells of its score.
 */
export function gridFit(gridFrom: SQL | number, hideScores: SQL | number): SQL {
  return sql`(review_items.round = ${ROUNDS.first} and review_items.is_clean and review_items.score >= ${gridFrom}
    and review_items.due_at > app_now() + ${GRID_DUE_HOURS} * interval '1 hour'
    and not ${hasMatches} and not ${isDrawnHidden(hideScores)})`;
}
