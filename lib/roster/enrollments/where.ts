import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { enrollments } from "@/db/schema/roster";
import type { Reach } from "@/lib/auth/authorize";
import { reachFilter } from "@/lib/auth/reach-filter";
import { bookedFor } from "@/lib/tasks/balance/lines";
import type { EnrollmentFilters, Facet } from "../search-params";
import { inSelection } from "../selections/frozen";
import { lastRejections } from "./last-rejections";
import { searchFilter } from "./search-filter";

/** One task's roster, or everything in reach. */
export type ListPlace = { schoolId: string; taskId: string } | "everywhere";

/** Which enrollments a list is about: the place, how far the person sees, the filters, and what was typed. */
export type ListScope = {
  place: ListPlace;
  reach: Reach;
  filters: EnrollmentFilters;
  /** The selection that its rows are of; null where nobody was chosen. */
  selectionId: string | null;
  /** The typed search with the schools it looks in; null where nothing was typed. */
  search: { term: string; schoolIds: readonly string[] } | null;
};

/**
 * The WHERE clause of a list over `enrollments` joined with `students`.
 * @param except a facet that counts its own values and therefore ignores its own filter
 */
export function enrollmentWhere(
  { place, reach, filters, search, selectionId }: ListScope,
  except?: Facet,
): SQL | undefined {
  const columns = { school: enrollments.schoolId, task: enrollments.taskId, college: enrollments.college };
  const on = <Value>(facet: Facet, value: Value | null, clause: (value: Value) => SQL) =>
    value === null || facet === except ? undefined : clause(value);
  return and(
    place === "everywhere" ? undefined : eq(enrollments.schoolId, place.schoolId),
    place === "everywhere" ? undefined : eq(enrollments.taskId, place.taskId),
    reachFilter(reach, columns),
    on("bucket", filters.bucket, (buckets) => inArray(enrollments.bucket, buckets)),
    on("college", filters.college, (college) => eq(enrollments.college, college)),
    on("major", filters.major, (major) => eq(enrollments.major, major)),
    on("className", filters.className, (className) => eq(enrollments.className, className)),
    on("code", filters.code, (code) => eq(enrollments.code, code)),
    on("payment", filters.payment, (states) => inArray(enrollments.payment, states)),
    on("association", filters.association, (state) => eq(enrollments.association, state)),
    filters.reason === null ? undefined : rejectedFor(place, filters.reason),
    filters.check === null ? undefined : bookedFor(filters.check, sql`${enrollments}`),
    filters.school === null ? undefined : ofSchool(enrollments.schoolId, filters.school),
    place !== "everywhere" && filters.notIn !== null
      ? inSelection({ schoolId: place.schoolId, selectionId: filters.notIn })
      : undefined,
    place !== "everywhere" && selectionId
      ? inSelection({ schoolId: place.schoolId, selectionId })
      : undefined,
    search ? searchFilter(search.schoolIds, search.term) : undefined,
  );
}

function rejectedFor(place: ListPlace, reason: string): SQL {
  return sql`(${enrollments.schoolId}, ${enrollments.id}) in (
    select school_id, enrollment_id from ${lastRejections(place)} last where last.reasons @> ${JSON.stringify([reason])}::jsonb)`;
}

/** Rows of the school with this code. */
export function ofSchool(schoolId: PgColumn, code: string): SQL {
  return sql`${schoolId} in (select id from schools where schools.code = ${code})`;
}
