import { type SQL, sql } from "drizzle-orm";
import { blindIndex } from "@/lib/crypto/blind-index";
import { normaliseDocument } from "../document/document-number";

/**
 * The WHERE clause of a search within one school: a number is looked up exactly as 学号, 考生号, document number
 * (by its blind index) or last four; anything else is part of a name (pairs of letters, then the letters).
 */
export function searchFilter(schoolId: string, term: string): SQL {
  const text = term.normalize("NFKC").trim();
  if (!/\d/.test(text)) return nameFilter(schoolId, text);
  const number = normaliseDocument(text);
  const index = blindIndex({ schoolId, field: "documentNumber" }, number);
  const lastFour = number.length === 4 ? sql`or students.document_last4 = ${number}` : sql``;
  return sql`(enrollments.student_no = ${text} or enrollments.exam_no = ${text}
    or students.document_index = ${index} ${lastFour})`;
}

function nameFilter(schoolId: string, part: string): SQL {
  return sql`students.id in (
      select g.student_id from student_name_grams g
      where g.school_id = ${schoolId} and g.gram = any (app_query_grams(${part}))
      group by g.student_id having count(*) = cardinality(app_query_grams(${part})))
    and strpos(app_search_letters(students.name), app_search_letters(${part})) > 0`;
}
