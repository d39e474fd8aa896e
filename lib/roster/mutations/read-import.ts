import { and, desc, eq, ne, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { rosterHeadings, rosterImports } from "@/db/schema/roster";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { storage } from "@/lib/storage/objects";
import { findHeader, mapHeadings } from "../columns/map-header";
import { type RememberedHeadings, withRemembered } from "../columns/remembered";
import { maskDocument } from "../document/document-number";
import { readHeading } from "../file/read-heading";
import type { RosterSheet } from "../schema";
import { importObjectKey } from "./import-object";

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

async function readTop({ key, remembered, ...choice }: Start) {
  const found = await readHeading(storage().stream(key), choice, (rows, { sheets }) =>
    headerIndex(rows, choice.sheetIndex !== null || sheets.length > 1),
  );
  if ("failure" in found) return { status: "failed" as const, failure: { code: found.failure } };
  const { look, heading, samples } = found;
  const { mapping: guessed, duplicates } = mapHeadings(heading.texts);
  const mapping = withRemembered(guessed, heading.texts, remembered);
  const sheet: RosterSheet = {
    ...look,
    headerRowNo: heading.rowNo,
    headings: heading.texts,
    samples: samples.map((row) =>
      row.map((text, column) => maskSample(text, column === mapping.documentNumber)),
    ),
    duplicates,
  };
  return { status: "mapping" as const, sheet, mapping };
}

/** Where another sheet can be taken, a sheet without a heading is shown from its first row rather than refused. */
function headerIndex(rows: readonly (readonly string[])[], hasOther: boolean): number {
  return findHeader(rows)?.rowIndex ?? (hasOther ? 0 : -1);
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
