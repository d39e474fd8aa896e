import type { Sql } from "@/db/client";
import type { SeededTask } from "@/db/testing/seed-queue";

/** What must hold of every photo at every moment; names what does not. */
export async function brokenOfPhotos(owner: Sql, { schoolId, taskId }: SeededTask): Promise<string[]> {
  const rows = await owner<{ problem: string }[]>`
    with photo as (
      select s.id, s.state, e.photo, e.submissions_used as used,
        (select count(*) from review_items i where i.school_id = ${schoolId} and i.submission_id = s.id and i.is_open) as open,
        (select max(i.round) from review_items i where i.school_id = ${schoolId} and i.submission_id = s.id and i.is_open) as round,
        (select count(*) from decisions d where d.school_id = ${schoolId} and d.submission_id = s.id and d.undone_at is null and d.released_at is null) as held,
        (select count(*) from decisions d where d.school_id = ${schoolId} and d.submission_id = s.id and d.released_at is not null) as released,
        (select count(*) from decisions d where d.school_id = ${schoolId} and d.submission_id = s.id) as taken,
        (select count(d.undone_at) from decisions d where d.school_id = ${schoolId} and d.submission_id = s.id) as undone,
        (select count(*) from audit_events a where a.school_id = ${schoolId} and a.entity_id = s.id::text and a.action in ('review.approve', 'review.reject')) as told,
        (select count(*) from audit_events a where a.school_id = ${schoolId} and a.entity_id = s.id::text and a.action = 'review.undo') as told_undone,
        exists (select 1 from decisions one join decisions two on two.school_id = one.school_id and two.submission_id = one.submission_id
          where one.school_id = ${schoolId} and one.submission_id = s.id and one.round = 1 and two.round = 2 and one.reviewer_id = two.reviewer_id
            and one.undone_at is null and two.undone_at is null) as same_person,
        s.standardization_id = coalesce((select z.id from recuts r join standardizations z on z.school_id = r.school_id and z.id = r.standardization_id
          where r.school_id = ${schoolId} and r.submission_id = s.id and r.state = 'done' order by z.id desc limit 1),
          (select z.id from standardizations z where z.school_id = ${schoolId} and z.capture_id = s.capture_id order by z.id limit 1)) as shows_last_cut,
        exists (select 1 from recuts r join standardizations z on z.school_id = r.school_id and z.id = r.standardization_id
          join decisions d on d.school_id = r.school_id and d.submission_id = r.submission_id
          where r.school_id = ${schoolId} and r.submission_id = s.id and r.state = 'done' and d.created_at between r.created_at and z.created_at) as cut_after_verdict
      from submissions s join enrollments e on e.school_id = s.school_id and e.id = s.enrollment_id where s.school_id = ${schoolId} and s.task_id = ${taskId}
    )
    select problem from photo, lateral (values
      ('a state without its place in the queue', not case state when 'inReview' then open = 1 and round = 1 and held = 0
        when 'secondReview' then open = 1 and round > 1 and held = 0 when 'held' then open = 0 and held = 1
        else open = 0 and held = 0 and released > 0 end),
      ('the student''s state differs', state::text <> photo::text),
      ('an attempt was counted wrongly', used <> 1 and not (state = 'rejected' and used = 0)),
      ('a verdict without its audit row', taken <> told or undone <> told_undone),
      ('the second look was the first reviewer''s', same_person),
      ('another photo than the last one cut', not shows_last_cut),
      ('a cut took the place of a decided photo', cut_after_verdict)
    ) v(problem, is_so) where is_so`;
  return rows.map(({ problem }) => problem);
}

/** What must hold of every grid: approved as a whole and taken back as a whole, each with its audit row. */
export async function brokenOfGrids(owner: Sql, { schoolId, taskId }: SeededTask): Promise<string[]> {
  const rows = await owner<{ problem: string }[]>`
    with grid as (
      select g.id, g.closed_at, g.undone_at, g.item_ids, count(d.id) as taken, count(d.undone_at) as undone,
        coalesce(bool_or(d.verdict <> 'approve' or d.item_id <> all (g.item_ids) or d.reviewer_id <> g.reviewer_id), false) as foreign_one,
        (select count(*) from audit_events a where a.school_id = ${schoolId} and a.entity_id = g.id::text and a.action in ('grid.approve', 'grid.undo')) as told
      from review_grids g left join decisions d on d.school_id = g.school_id and d.grid_id = g.id
      where g.school_id = ${schoolId} and g.task_id = ${taskId} group by g.school_id, g.id
    )
    select problem from grid, lateral (values
      ('a grid approved in part', (closed_at is null) <> (taken = 0)),
      ('a grid taken back in part', undone <> (case when undone_at is null then 0 else taken end)),
      ('a grid decided what was not in it', foreign_one),
      ('a grid without its audit row', told <> (closed_at is not null)::int + (undone_at is not null)::int)
    ) v(problem, is_so) where is_so`;
  return rows.map(({ problem }) => problem);
}

/** What must hold of every gold item: decided once like a photo, and nothing outside it that knows of it. */
export async function brokenOfGold(
  owner: Sql,
  { schoolId, taskId }: SeededTask,
  photos: number,
): Promise<string[]> {
  const rows = await owner<{ problem: string }[]>`
    with gold as (
      select g.id, g.photo_id, g.passed_at,
        (select count(*) from review_items i where i.school_id = ${schoolId} and i.gold_id = g.id) as places,
        (select count(*) from review_items i where i.school_id = ${schoolId} and i.gold_id = g.id and i.is_open) as open,
        (select count(*) from decisions d where d.school_id = ${schoolId} and d.gold_id = g.id and d.undone_at is null) as standing,
        (select count(*) from decisions d where d.school_id = ${schoolId} and d.gold_id = g.id and d.undone_at is null and d.released_at is null) as held,
        (select count(*) from decisions d where d.school_id = ${schoolId} and d.gold_id = g.id) as taken,
        (select count(*) from audit_events a where a.school_id = ${schoolId} and a.entity_id = g.id::text and a.action in ('review.approve', 'review.reject')) as told,
        (select count(*) from audit_events a where a.school_id = ${schoolId} and a.entity_id = g.id::text and a.action in ('review.second', 'review.reopen', 'review.recut')) as looked_again
      from gold_items g where g.school_id = ${schoolId} and g.task_id = ${taskId}
    ), outside as (
      select (select count(*) from submissions s where s.school_id = ${schoolId} and s.task_id = ${taskId}) as photos,
        (select count(*) from enrollments e where e.school_id = ${schoolId} and e.task_id = ${taskId}) as students,
        (select sum(n) from bucket_counts b where b.school_id = ${schoolId} and b.task_id = ${taskId}) as counted,
        (select count(*) from pgboss.job j where exists (select 1 from gold where strpos(j.data::text, gold.id::text) > 0)) as jobs
    )
    select problem from gold, outside, lateral (values
      ('gold in more than one place', places <> 1),
      ('one gold photo planted twice at a time', (select count(*) from gold other where other.photo_id = gold.photo_id and other.open + other.held > 0) > 1),
      ('gold that neither waits, is decided nor was passed on', open + standing + (passed_at is not null)::int <> 1),
      ('gold without its audit row', taken <> told),
      ('gold sent to a second look or cut again', looked_again > 0),
      ('gold became a photo or a student', photos <> ${photos} or students <> ${photos} or counted <> ${photos}),
      ('gold left a job', jobs > 0)
    ) v(problem, is_so) where is_so`;
  return rows.map(({ problem }) => problem);
}
