import { and, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { reviewItems } from "@/db/schema/review";
import type { Actor } from "@/lib/auth/ctx";
import { readSearchTerm } from "@/lib/roster/enrollments/search-term";
import { QUEUE_BANDS } from "@/lib/tasks/face-compare/rules";
import { reasonOf } from "../reasons/reasons";
import type { QueueFilters } from "../search-params";
import { isHiddenByTask } from "./hidden-score";
import type { SubmissionKind } from "./kinds";

/** The WHERE clause over `review_items` of what a person has narrowed the queue to. */
export async function narrowing(
  tx: Tx,
  actor: Actor,
  { college, band, reason, kind, q }: QueueFilters,
): Promise<SQL | undefined> {
  const studentNo = q && actor.type === "staff" ? await readSearchTerm(tx, actor, q) : null;
  return and(
    college === null ? undefined : ofEnrollment(sql`e.college = ${college}`),
    studentNo === null ? undefined : ofEnrollment(sql`starts_with(e.student_no, ${studentNo})`),
    // A score that is hidden until the verdict must not show in what a filter leaves.
    band === null
      ? undefined
      : sql`${reviewItems.band} = ${QUEUE_BANDS.indexOf(band)} and not ${isHiddenByTask}`,
    reason === null
      ? undefined
      : sql`${reviewItems.findings} && array[${sql.join(
          reasonOf(reason).measures.map((code) => sql`${code}`),
          sql`, `,
        )}]::text[]`,
    kind === null ? undefined : OF_KIND[kind],
  );
}

// Columns of the item are written out: a select over one table leaves their table away, and the inner tables have
// columns of the same names.
function ofEnrollment(condition: SQL): SQL {
  return sql`exists (select 1 from submissions s
    join enrollments e on e.school_id = s.school_id and e.id = s.enrollment_id
    where s.school_id = review_items.school_id and s.id = review_items.submission_id and ${condition})`;
}

const ofSubmission = (condition: SQL) => sql`exists (select 1 from submissions s
  where s.school_id = review_items.school_id and s.id = review_items.submission_id and ${condition})`;

const OF_KIND: Record<SubmissionKind, SQL> = {
  first: sql`(review_items.gold_id is not null or ${ofSubmission(sql`s.attempt_no = 1`)})`,
  again: ofSubmission(sql`s.attempt_no > 1`),
  last: sql`review_items.attempts_left = 0`,
};
