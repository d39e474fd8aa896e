import postgres from "postgres";
import { inventPeople } from "@/lib/demo/people";
import { CATEGORY, PLACES_OF_A_SCHOOL } from "./shape";

/**
 * Fills the database, as its owner and without triggers, with schools of so many students each. Index values of
 * document numbers are random bytes, as keyed hashes are.
 */
export async function load(ownerUrl: string, schools: number, perSchool: number): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`select set_config('app.scope', '*', false)`;
    await sql`set session_replication_role = replica`;
    const names = inventPeople({ seed: 3, count: 5000, entryYear: 2023 }).map(({ name }) => name);
    await sql`
      insert into schools (code, name, pinyin, initials, contract_from, contract_to, price_min_fen, price_max_fen)
      select (10000 + n)::text, '测量大学' || n, 'ce liang da xue ' || n, 'cldx' || n, '2026-01-01', '2029-12-31', 0, 5000 from generate_series(1, ${schools}) n`;
    await sql`
      insert into tasks (school_id, no, name, kind, category, cohort, status, opens_at, closes_at, policy_version)
      select id, 1, '毕业生图像采集', 'graduate', ${CATEGORY}, 2027, 'open', now() - interval '30 days', now() + interval '60 days', 1
      from schools`;
    await sql`create temp table person_names as select row_number() over () as n, name from unnest(${names}::text[]) name`;
    await sql`
      insert into students (school_id, name, document_type, document_number, document_index, document_last4, created_at)
      select s.id, p.name, 'residentId', 'v1', sha256((s.code || i)::bytea), lpad((i % 10000)::text, 4, '0'), now()
      from schools s, generate_series(1, ${perSchool}) i
        join person_names p on p.n = 1 + (hashint4(i) & 2147483647) % 5000`;
    await sql`
      insert into enrollments (school_id, task_id, student_id, student_no, exam_no, college, major, class_name, code,
        payment, association, photo)
      select e.school_id, e.task_id, e.student_id, lpad(e.n::text, 10, '2023000000'), 'K' || e.n,
        '学院' || e.n % ${PLACES_OF_A_SCHOOL.colleges}, '专业' || e.n % ${PLACES_OF_A_SCHOOL.majors},
        '班' || e.n % ${PLACES_OF_A_SCHOOL.classes}, 'notNeeded',
        (array['paid', 'due', 'waived']::enrollment_payment[])[1 + e.n % 3],
        case when e.n % 10 = 0 then 'none' else 'associated' end::enrollment_association,
        (array['none', 'inReview', 'approved', 'approved', 'rejected']::enrollment_photo[])[1 + e.n % 5]
      from (select s.school_id, t.id as task_id, s.id as student_id, row_number() over (order by s.id) as n
        from students s join tasks t on t.school_id = s.school_id) e`;
    await sql`
      insert into bucket_counts (school_id, task_id, college, bucket, association, payment, n)
      select school_id, task_id, college, bucket, association, payment, count(*) from enrollments
      group by 1, 2, 3, 4, 5, 6`;
    await sql`
      insert into facet_counts (school_id, task_id, college, major, class_name, bucket, code, association, payment, n)
      select school_id, task_id, college, major, class_name, bucket, code, association, payment, count(*) from enrollments
      group by 1, 2, 3, 4, 5, 6, 7, 8, 9`;
    await sql`
      insert into student_name_grams (school_id, gram, student_id)
      select s.school_id, g.gram, s.id from students s
        join (select name, unnest(app_name_grams(name)) as gram from (select distinct name from person_names) p) g using (name)
      order by 1, 2`;
    await sql`vacuum analyze`;
  } finally {
    await sql.end();
  }
}
