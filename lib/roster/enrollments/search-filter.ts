import { type SQL, sql } from "drizzle-orm";
import { blindIndex } from "@/lib/crypto/blind-index";
import { normaliseDocument } from "../document/document-number";

/**
 * The WHERE clause of a search within these schools: a number is looked up exactly as 学号, 考生号, document number
 * (by its blind index, which each school has its own of) or last four; anything else is part of a name (pairs of
 * letters, then the letters). Every branch starts from an index that begins with the school.
 */
export function searchFilter(schoolIds: readonly string[], term: string): SQL {
  const text = term.normalize("NFKC").trim();
  const schools = sql`any (${uuids(schoolIds)})`;
  if (!/\d/.test(text)) return nameFilter(schools, text);
  const number = normaliseDocument(text);
  const documents = sql.join(
    schoolIds.map(
      (schoolId) =>
        sql`(${schoolId}::uuid, ${blindIndex({ schoolId, field: "documentNumber" }, number)}::bytea)`,
    ),
    sql`, `,
  );
  const lastFour =
    number.length === 4
      ? sql`union all select e.school_id, e.id from students s join enrollments e
          on e.school_id = s.school_id and e.student_id = s.id
          where s.school_id = ${schools} and s.document_last4 = ${number}`
      : sql``;
  return sql`(enrollments.school_id, enrollments.id) in (
    select e.school_id, e.id from enrollments e where e.school_id = ${schools} and e.student_no = ${text}
    union all
    select e.school_id, e.id from enrollments e where e.school_id = ${schools} and e.exam_no = ${text}
    union all
    select e.school_id, e.id from (values ${documents}) d (school_id, document_index)
      join students s on s.school_id = d.school_id and s.document_index = d.document_index
      join enrollments e on e.school_id = s.school_id and e.student_id = s.id
    ${lastFour})`;
}

function nameFilter(schools: SQL, part: string): SQL {
  return sql`(enrollments.school_id, enrollments.student_id) in (
      select g.school_id, g.student_id from student_name_grams g
      where g.school_id = ${schools} and g.gram = any (app_query_grams(${part}))
      group by g.school_id, g.student_id having count(*) = cardinality(app_query_grams(${part})))
    and strpos(app_search_letters(students.name), app_search_letters(${part})) > 0`;
}

function uuids(ids: readonly string[]): SQL {
  return sql`${`{${ids.join(",")}}`}::uuid[]`;
}
