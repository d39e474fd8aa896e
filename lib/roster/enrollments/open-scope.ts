import type { Tx } from "@/db/client";
import { schools } from "@/db/schema/schools";
import type { Reach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { schoolFilter } from "@/lib/auth/reach-filter";
import type { EnrollmentFilters } from "../search-params";
import { readSearchTerm } from "./search-term";
import type { ListPlace, ListScope } from "./where";

/** The scope of a list as its address says it; a token of somebody else's search finds nothing typed. */
export async function openScope(
  tx: Tx,
  { actor }: Ctx,
  reach: Reach,
  place: ListPlace,
  filters: EnrollmentFilters,
): Promise<ListScope> {
  const term = filters.q && actor.type === "staff" ? await readSearchTerm(tx, actor, filters.q) : null;
  const scope = { place, reach, filters, selectionId: null };
  if (term === null) return { ...scope, search: null };
  const schoolIds = place === "everywhere" ? await schoolsOf(tx, reach) : [place.schoolId];
  return { ...scope, search: { term, schoolIds } };
}

async function schoolsOf(tx: Tx, reach: Reach): Promise<string[]> {
  const rows = await tx.select({ id: schools.id }).from(schools).where(schoolFilter(reach, schools.id));
  return rows.map(({ id }) => id);
}
