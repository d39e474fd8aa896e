import { maskDocument } from "@/lib/roster/document/document-number";
import type { RowChange } from "@/lib/roster/schema";
import type { Sight } from "../policy";

const HIDDEN = "••••";

/** A changed fact as the reader sees it elsewhere on the page: numbers masked, birth dates by right only. */
export function shownChange(
  { column, from, to }: RowChange,
  { identity }: Pick<Sight, "identity">,
): RowChange {
  if (column === "documentNumber") return { column, from: maskDocument(from), to: maskDocument(to) };
  if (column === "birthDate" && !identity) return { column, from: HIDDEN, to: HIDDEN };
  return { column, from, to };
}
