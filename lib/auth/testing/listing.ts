import { randomUUID } from "node:crypto";
import { exportList, exportRoster, exportSelection } from "@/lib/roster/mutations/export";
import { keepSearch, keepSearchEverywhere } from "@/lib/roster/mutations/search";
import { freezeSelection } from "@/lib/roster/mutations/select";
import { countFacets, countFacetsEverywhere, listEnrollments, listEverywhere } from "@/lib/roster/queries";
import { NO_FILTERS } from "@/lib/roster/search-params";
import { HELPERS, people, ROSTER, type Row, SCHOOL, taskOf } from "./row";

const LIST = { ...NO_FILTERS, sort: "studentNo", dir: "asc", after: null, size: 50 } as const;

/** Lists of students: reading, searching, choosing, files. Keys are file and name of the function. */
export const LISTING: Record<string, Row> = {
  "roster/mutations/export exportList": people("school", ROSTER, (ctx, at) =>
    exportList(ctx, { ...taskOf(at), params: LIST }),
  ),
  "roster/mutations/export exportSelection": people("school", [...HELPERS, "collegeViewer"], (ctx, at) =>
    exportSelection(ctx, { ...taskOf(at), selectionId: at.selection.selectionId, params: LIST }),
  ),
  "roster/mutations/export exportRoster": people("school", SCHOOL, (ctx, at) =>
    exportRoster(ctx, { ...taskOf(at), params: LIST }),
  ),
  "roster/mutations/select freezeSelection": people("school", [...HELPERS, "collegeViewer"], (ctx, at) =>
    freezeSelection(ctx, { ...taskOf(at), filters: NO_FILTERS, ids: [randomUUID()] }),
  ),
  "roster/mutations/search keepSearch": people("school", ROSTER, (ctx, at) =>
    keepSearch(ctx, { ...taskOf(at), term: "王" }),
  ),
  "roster/mutations/search keepSearchEverywhere": people("reach", ROSTER, (ctx) =>
    keepSearchEverywhere(ctx, { term: "王" }),
  ),
  "roster/queries countFacets": people("school", ROSTER, (ctx, at) =>
    countFacets(ctx, { ...taskOf(at), params: LIST }),
  ),
  "roster/queries countFacetsEverywhere": people("reach", ROSTER, (ctx) =>
    countFacetsEverywhere(ctx, { params: LIST }),
  ),
  "roster/queries listEverywhere": people("reach", ROSTER, (ctx) => listEverywhere(ctx, { params: LIST })),
  "roster/queries listEnrollments": people("school", ROSTER, (ctx, at) =>
    listEnrollments(ctx, { ...taskOf(at), params: LIST }),
  ),
};
