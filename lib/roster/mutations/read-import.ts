import { and, desc, eq, ne, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { rosterHeadings, rosterImports } from "@/db/schema/roster";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { storage } from "@/lib/storage/objects";
import { findHeader, HEADER_SEARCH_ROWS, mapHeadings } from "../columns/map-header";
import { type RememberedHeadings, withRemembered } from "../columns/remembered";
import { maskDocument } from "../document/document-number";
import { cellText } from "../file/cell";
import { RosterFileError } from "../file/file-error";
import { readTopRows } from "../file/read-rows";
import type { RosterSheet } from "../schema";
import { importObjectKey } from "./import-object";

const SAMPLE_ROWS = 5;
/** Sheets used before that a new file is looked through for. */
const SHEETS_REMEMBERED = 5;

type ImportRef = { schoolId: string; importId: string };

type Start = {
  key: string;
  sheetIndex: number | null;
  headerRowNo: number | null;
  preferred: string[];
  remembered: RememberedHeadings;
};

/**
 * Job `roster.read`: opens the sheet that was chosen, now or for an earlier file, finds the heading, guesses what the
 * columns mean and waits for the person's word.
 */
export async function readImport(ctx: Ctx, ref: ImportRef): Promise<void> {
  const reach = requirePermission(ctx, "roster.process", { schoolId: ref.schoolId });
  const start = await withinReach(ctx, reach, (tx) => beginRead(tx, ref));
  if (!start) return;
  const result = await readTop(start);
  await withinReach(ctx, reach, (tx) => tx.update(rosterImports).set(result).where(whileReading(ref)));
}

async function beginRead(tx: Tx, ref: ImportRef): Promise<Start | null> {
  const { schoolId, importId } = ref;
  const key = await importObjectKey(tx, schoolId, importId, "reading");
  const [current] = await tx.select().from(rosterImports).where(whileReading(ref));
  if (!key || !current) return null;
  const known = await tx.select().from(rosterHeadings).where(eq(rosterHeadings.schoolId, schoolId));
  const used = await tx
    .select({ name: CHOSEN_NAME })
    .from(rosterImports)
    .where(
      and(
        eq(rosterImports.schoolId, schoolId),
        ne(rosterImports.id, importId),
        sql`${rosterImports.mapping} is not null and ${rosterImports.sheetIndex} is not null`,
      ),
    )
    .orderBy(desc(rosterImports.createdAt))
    .limit(SHEETS_REMEMBERED);
  return {
    key,
    sheetIndex: current.sheetIndex,
    headerRowNo: current.headerRowNo,
    preferred: used.flatMap(({ name }) => name ?? []),
    remembered: new Map(known.map(({ heading, meaning }) => [heading, meaning])),
  };
}

const CHOSEN_NAME: SQL<string | null> =
  sql`${rosterImports.sheet} -> 'sheets' -> ${rosterImports.sheetIndex} ->> 'name'`;

async function readTop({ key, sheetIndex: index, headerRowNo, preferred, remembered }: Start) {
  const choice = { index, preferred, isPlain: false, leavesHidden: false };
  const count = Math.max(HEADER_SEARCH_ROWS, headerRowNo ?? 0) + SAMPLE_ROWS;
  const top = await readTopRows(storage().stream(key), choice, count).catch((error) => {
    if (error instanceof RosterFileError) return error.failure;
    throw error;
  });
  if (typeof top === "string") return { status: "failed" as const, failure: { code: top } };
  const rows = top.rows.map(({ rowNo, cells }) => ({ rowNo, texts: cells.map(cellText) }));
  const at = headerIndex(rows, headerRowNo, index !== null || top.look.sheets.length > 1);
  const headerRow = rows[at];
  if (!headerRow) return { status: "failed" as const, failure: { code: "noHeader" as const } };
  const { mapping: guessed, duplicates } = mapHeadings(headerRow.texts);
  const mapping = withRemembered(guessed, headerRow.texts, remembered);
  const sheet: RosterSheet = {
    ...top.look,
    headerRowNo: headerRow.rowNo,
    headings: headerRow.texts,
    samples: rows
      .slice(at + 1, at + 1 + SAMPLE_ROWS)
      .map((row) => row.texts.map((text, column) => maskSample(text, column === mapping.documentNumber))),
    duplicates,
  };
  return { status: "mapping" as const, sheet, mapping };
}

/**
 * The row of the heading among those read: the one that was chosen, else the one that looks most like it. Where
 * another sheet can be taken, a sheet without a heading is shown from its first row rather than refused.
 */
function headerIndex(
  rows: readonly { rowNo: number; texts: string[] }[],
  chosen: number | null,
  hasOther: boolean,
): number {
  if (chosen !== null) return rows.findIndex(({ rowNo }) => rowNo >= chosen);
  const found = findHeader(rows.map(({ texts }) => texts));
  return found?.rowIndex ?? (hasOther ? 0 : -1);
}

function whileReading({ schoolId, importId }: ImportRef) {
  return and(
    eq(rosterImports.schoolId, schoolId),
    eq(rosterImports.id, importId),
    eq(rosterImports.status, "reading"),
  );
}

/** Samples are kept for the mapping screen: document numbers, and what is as long as one, show their end only. */
function maskSample(text: string, isDocument: boolean): string {
  if (isDocument) return maskDocument(text);
  return text.replace(/[A-Z0-9]{15,}/gi, maskDocument).slice(0, 60);
}
