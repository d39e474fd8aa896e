import { eq } from "drizzle-orm";
import { resultImports, resultSources } from "@/db/schema/results";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { HEADER_SEARCH_ROWS } from "@/lib/roster/columns/map-header";
import { cellText } from "@/lib/roster/file/cell";
import { RosterFileError } from "@/lib/roster/file/file-error";
import { readTopRows } from "@/lib/roster/file/read-rows";
import { storage } from "@/lib/storage/objects";
import { findHeading, guessMapping, knownAmong } from "../columns/guess";
import { shortened } from "../match/read-row";
import { type ResultRef, resultFile, resultIn } from "../rows/import-row";
import { knownHeadingsSchema, meaningsSchema, type ResultSheet } from "../schema";

const SAMPLE_ROWS = 5;
const FIRST_SHEET = { index: null, preferred: [], isPlain: false, leavesHidden: false };

type Source = typeof resultSources.$inferSelect;

/** Job `result.read`: finds the heading, offers the source that knows it best, and waits for a person's word. */
export async function readResult(ctx: Ctx, ref: ResultRef): Promise<void> {
  const { schoolId } = ref;
  const reach = requirePermission(ctx, "result.process", { schoolId });
  const start = await withinReach(ctx, reach, async (tx) => {
    const file = await resultFile(tx, ref, "reading");
    const sources = await tx.select().from(resultSources).where(eq(resultSources.schoolId, schoolId));
    return file && { key: file.key, sources };
  });
  if (!start) return;
  const found = await readTop(start);
  await withinReach(ctx, reach, (tx) => tx.update(resultImports).set(found).where(resultIn(ref, "reading")));
}

async function readTop({ key, sources }: { key: string; sources: readonly Source[] }) {
  const top = await readTopRows(storage().stream(key), FIRST_SHEET, HEADER_SEARCH_ROWS + SAMPLE_ROWS).catch(
    (error) => {
      if (error instanceof RosterFileError) return error.failure;
      throw error;
    },
  );
  if (typeof top === "string") return { status: "failed" as const, failure: { code: top } };
  const rows = top.rows.map(({ rowNo, cells }) => ({ rowNo, texts: cells.map(cellText) }));
  const texts = rows.map((row) => row.texts);
  const source = bestSource(texts, sources);
  const known = knownHeadingsSchema.parse(source?.headings ?? {});
  const at = findHeading(texts, known);
  const heading = rows[at];
  if (!heading) return { status: "failed" as const, failure: { code: "noHeader" as const } };
  const sheet: ResultSheet = {
    sheetName: top.look.sheets[top.look.chosen]?.name ?? "",
    sheets: top.look.sheets.length,
    headerRowNo: heading.rowNo,
    headings: heading.texts,
    samples: texts.slice(at + 1, at + 1 + SAMPLE_ROWS).map((row) => row.map(shortened)),
  };
  return {
    status: "mapping" as const,
    sourceId: source?.id ?? null,
    sheet,
    mapping: guessMapping(heading.texts, known),
    meanings: meaningsSchema.parse(source?.meanings ?? {}),
  };
}

/** The source whose headings stand in the file, if any does. */
function bestSource(rows: readonly string[][], sources: readonly Source[]): Source | null {
  let [best, most] = [null as Source | null, 1];
  for (const source of sources) {
    const known = knownHeadingsSchema.parse(source.headings);
    const count = Math.max(...rows.slice(0, HEADER_SEARCH_ROWS).map((row) => knownAmong(row, known)));
    if (count > most) [best, most] = [source, count];
  }
  return best;
}
