import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { ROSTER_ROW_OUTCOMES } from "@/db/vocabulary";
import type { RowFacts } from "../row/check-row";
import type { RowProblem } from "../row/problem";
import type { RowChange } from "../schema";

export type StagedRow = {
  rowNo: number;
  outcome: (typeof ROSTER_ROW_OUTCOMES)[number];
  facts: RowFacts;
  documentNumber: string;
  documentIndex: Buffer | null;
  collectionCode: string;
  collectionCodeIndex: Buffer | null;
  problems: RowProblem[];
  changes: RowChange[];
  source: string | null;
  repair: string | null;
};

type ImportRef = { schoolId: string; importId: string };

/** Writes rows of a dry run as one JSON parameter: a parameter per cell costs more than all the rest. */
export async function insertRows(
  tx: Tx,
  { schoolId, importId }: ImportRef,
  rows: readonly StagedRow[],
): Promise<void> {
  const json = JSON.stringify(
    rows.map((row) => ({
      ...row,
      documentIndex: row.documentIndex?.toString("hex"),
      collectionCodeIndex: row.collectionCodeIndex?.toString("hex"),
    })),
  );
  await tx.execute(sql`
    insert into roster_import_rows (school_id, import_id, row_no, outcome, facts, document_number, document_index,
      collection_code, collection_code_index, problems, changes, source, repair)
    select ${schoolId}, ${importId}, r."rowNo", r.outcome, r.facts, r."documentNumber",
      decode(r."documentIndex", 'hex'), r."collectionCode", decode(r."collectionCodeIndex", 'hex'), r.problems, r.changes,
      r.source, r.repair
    from json_to_recordset(${json}::text::json) as r ("rowNo" int, outcome roster_row_outcome, facts jsonb,
      "documentNumber" text, "documentIndex" text, "collectionCode" text, "collectionCodeIndex" text,
      problems jsonb, changes jsonb, source text, repair text)`);
}
