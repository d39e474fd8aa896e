import { and, eq } from "drizzle-orm";
import { rosterHeadings, rosterImports } from "@/db/schema/roster";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { storage } from "@/lib/storage/objects";
import { findHeader, HEADER_SEARCH_ROWS } from "../columns/map-header";
import { type RememberedHeadings, withRemembered } from "../columns/remembered";
import { maskDocument } from "../document/document-number";
import { cellText } from "../file/cell";
import { RosterFileError } from "../file/file-error";
import { readRows } from "../file/read-rows";
import type { RosterSheet } from "../schema";
import { importObjectKey } from "./import-object";

const SAMPLE_ROWS = 5;

/** Job `roster.read`: finds the header, guesses what the columns mean and waits for the person's word. */
export async function readImport(
  ctx: Ctx,
  { schoolId, importId }: { schoolId: string; importId: string },
): Promise<void> {
  const reach = requirePermission(ctx, "roster.process", { schoolId });
  const start = await withinReach(ctx, reach, async (tx) => {
    const key = await importObjectKey(tx, schoolId, importId, "reading");
    const known = await tx.select().from(rosterHeadings).where(eq(rosterHeadings.schoolId, schoolId));
    return key && { key, remembered: new Map(known.map(({ heading, meaning }) => [heading, meaning])) };
  });
  if (!start) return;

  const result = await readTop(start.key, start.remembered);
  await withinReach(ctx, reach, (tx) =>
    tx
      .update(rosterImports)
      .set(result)
      .where(
        and(
          eq(rosterImports.schoolId, schoolId),
          eq(rosterImports.id, importId),
          eq(rosterImports.status, "reading"),
        ),
      ),
  );
}

async function readTop(key: string, remembered: RememberedHeadings) {
  const rows: { rowNo: number; texts: string[] }[] = [];
  try {
    for await (const { rowNo, cells } of readRows(storage().stream(key), HEADER_SEARCH_ROWS + SAMPLE_ROWS)) {
      rows.push({ rowNo, texts: cells.map(cellText) });
    }
  } catch (error) {
    if (error instanceof RosterFileError)
      return { status: "failed" as const, failure: { code: error.failure } };
    throw error;
  }
  const header = findHeader(rows.map((row) => row.texts));
  const headerRow = header && rows[header.rowIndex];
  if (!header || !headerRow) return { status: "failed" as const, failure: { code: "noHeader" as const } };
  const mapping = withRemembered(header.mapping, headerRow.texts, remembered);
  const sheet: RosterSheet = {
    headerRowNo: headerRow.rowNo,
    headings: headerRow.texts,
    samples: rows
      .slice(header.rowIndex + 1, header.rowIndex + 1 + SAMPLE_ROWS)
      .map((row) => row.texts.map((text, at) => maskSample(text, at === mapping.documentNumber))),
    duplicates: header.duplicates,
  };
  return { status: "mapping" as const, sheet, mapping };
}

/** Samples are kept for the mapping screen: document numbers, and what is as long as one, show their end only. */
function maskSample(text: string, isDocument: boolean): string {
  if (isDocument) return maskDocument(text);
  return text.replace(/[A-Z0-9]{15,}/gi, maskDocument).slice(0, 60);
}
