import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { enrollments } from "@/db/schema/roster";
import type { Reach } from "@/lib/auth/authorize";
import { reachFilter } from "@/lib/auth/reach-filter";
import { inSelection } from "@/lib/roster/selections/frozen";
import type { MissingBucket } from "../policy";

export type Segment = {
  schoolId: string;
  taskId: string;
  buckets: readonly MissingBucket[];
  /** Null for all that the person may see. */
  college: string | null;
  /** Only those of a selection; null for all. */
  selectionId: string | null;
};

/** Everybody of a segment: a condition on `enrollments`. */
export function inSegment(reach: Reach, { schoolId, taskId, buckets, college, selectionId }: Segment): SQL {
  const columns = { school: enrollments.schoolId, task: enrollments.taskId, college: enrollments.college };
  return sql`enrollments.school_id = ${schoolId} and enrollments.task_id = ${taskId}
    and enrollments.bucket = any (${`{${buckets.join(",")}}`}::text[])
    and ${college === null ? sql`true` : sql`enrollments.college = ${college}`}
    and ${selectionId === null ? sql`true` : inSelection({ schoolId, selectionId })}
    and ${reachFilter(reach, columns) ?? sql`true`}`;
}

/** A message finds its way only to who has bound an account. */
export const isReachable = sql`enrollments.association = 'associated'`;

/** Whether somebody was reminded within so many days, in this task. */
export function wasReminded(everyDays: number): SQL {
  return sql`exists (select 1 from messages m where m.school_id = enrollments.school_id
    and m.enrollment_id = enrollments.id and m.kind = 'reminder' and m.state <> 'failed'
    and m.created_at > app_now() - ${everyDays} * interval '1 day')`;
}

export type SegmentCounts = { recipients: number; notAssociated: number; remindedLately: number };

/** How many of a segment would get a message, and why the others would not. */
export async function countSegment(tx: Tx, segment: SQL, everyDays: number): Promise<SegmentCounts> {
  const lately = wasReminded(everyDays);
  const [counts] = await tx.execute<SegmentCounts>(sql`
    select (count(*) filter (where ${isReachable} and not ${lately}))::int as recipients,
      (count(*) filter (where not ${isReachable}))::int as "notAssociated",
      (count(*) filter (where ${isReachable} and ${lately}))::int as "remindedLately"
    from enrollments where ${segment}`);
  return counts ?? { recipients: 0, notAssociated: 0, remindedLately: 0 };
}
