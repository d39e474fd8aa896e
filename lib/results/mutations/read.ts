import { eq } from "drizzle-orm";
import { resultImports, resultSources } from "@/db/schema/results";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { HEADER_SEARCH_ROWS } from "@/lib/roster/columns/map-header";
import { readHeading } from "@/lib/roster/file/read-heading";
import type { SheetChoice } from "@/lib/roster/schema";
import { storage } from "@/lib/storage/objects";
import { findHeading, guessMapping, knownAmong } from "../columns/guess";
import { shortened } from "../match/read-row";
import { type ResultRef, resultFile, resultIn } from "../rows/import-row";
import { knownHeadingsSchema, meaningsSchema, type ResultSheet, resultSheetSchema } from "../schema";

type Source = typeof resultSources.$inferSelect;

/**
 * Job `result.read`: opens the sheet that was chosen and finds its heading, offers the source that knows it best, and
 * waits for a person's word.
 */
export async function readResult(ctx: Ctx, ref: ResultRef): Promise<void> {
  const { schoolId } = ref;
  const reach = requirePermission(ctx, "result.process", { schoolId });
  const start = await withinReach(ctx, reach, async (tx) => {
    const file = await resultFile(tx, ref, "reading");
    const sources = await tx.select().from(resultSources).where(eq(resultSources.schoolId, schoolId));
    const wanted = resultSheetSchema.nullable().parse(file?.current.sheet ?? null)?.wanted ?? null;
    return file && { key: file.key, wanted, sources };
  });
  if (!start) return;
  const found = await readTop(start);
  await withinReach(ctx, reach, (tx) => tx.update(resultImports).set(found).where(resultIn(ref, "reading")));
}

type Start = { key: string; wanted: SheetChoice | null; sources: readonly Source[] };

/** What such files look like is not public: one without a heading that is known is shown from its first row. */
async function readTop({ key, wanted, sources }: Start) {
  const { sheetIndex, headerRowNo } = wanted ?? { sheetIndex: null, headerRowNo: null };
  const choice = { sheetIndex, headerRowNo, preferred: [] };
  const found = await readHeading(storage().stream(key), choice, (rows) =>
    Math.max(0, findHeading(rows, headingsOf(bestSource(rows, sources)))),
  );
  if ("failure" in found) return { status: "failed" as const, failure: { code: found.failure } };
  const { look, heading, samples } = found;
  const source = bestSource([heading.texts], sources);
  const sheet: ResultSheet = {
    ...{ sheets: look.sheets, chosen: look.chosen },
    ...{ headerRowNo: heading.rowNo, headings: heading.texts },
    samples: samples.map((row) => row.map(shortened)),
  };
  return {
    status: "mapping" as const,
    sourceId: source?.id ?? null,
    sheet,
    mapping: guessMapping(heading.texts, headingsOf(source)),
    meanings: meaningsSchema.parse(source?.meanings ?? {}),
  };
}

function headingsOf(source: Source | null) {
  return knownHeadingsSchema.parse(source?.headings ?? {});
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
