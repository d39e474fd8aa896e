import { and, asc, eq, gt, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { facePrints } from "@/db/schema/matches";
import type { PHOTO_SOURCES } from "@/db/vocabulary";
import { openBytes } from "@/lib/crypto/sealed-bytes";
import { type Fingerprint, unpackFingerprint } from "@/lib/imaging/same-picture/fingerprint";

export type Print = {
  originalId: string;
  enrollmentId: string;
  source: (typeof PHOTO_SOURCES)[number];
  no: number;
  fingerprint: Fingerprint;
};

export type PrintPlace = { schoolId: string; taskId: string; engine: string };

const COLUMNS = {
  schoolId: facePrints.schoolId,
  originalId: facePrints.originalId,
  enrollmentId: facePrints.enrollmentId,
  source: facePrints.source,
  no: facePrints.no,
  sealed: facePrints.sealed,
};

/** The print of one original and the engine that made it; null where none is kept. */
export async function printOf(
  tx: Tx,
  { schoolId, originalId }: { schoolId: string; originalId: string },
): Promise<{ print: Print; engine: string } | null> {
  const [row] = await tx
    .select({ ...COLUMNS, engine: facePrints.engine })
    .from(facePrints)
    .where(and(eq(facePrints.schoolId, schoolId), eq(facePrints.originalId, originalId)));
  return row ? { print: opened(row), engine: row.engine } : null;
}

/** Prints of a task written after a number, in the order of writing, at most so many. */
export async function printsAfter(tx: Tx, place: PrintPlace, after: number, most: number): Promise<Print[]> {
  const rows = await tx
    .select(COLUMNS)
    .from(facePrints)
    .where(and(ofPlace(place), gt(facePrints.no, after)))
    .orderBy(asc(facePrints.no))
    .limit(most);
  return rows.map(opened);
}

/** The prints of these originals, as far as they are kept. */
export async function printsOf(
  tx: Tx,
  place: PrintPlace,
  originalIds: readonly string[],
): Promise<Map<string, Print>> {
  if (originalIds.length === 0) return new Map();
  const rows = await tx
    .select(COLUMNS)
    .from(facePrints)
    .where(and(ofPlace(place), inArray(facePrints.originalId, [...originalIds])));
  return new Map(rows.map((row) => [row.originalId, opened(row)]));
}

function ofPlace({ schoolId, taskId, engine }: PrintPlace) {
  return and(eq(facePrints.schoolId, schoolId), eq(facePrints.taskId, taskId), eq(facePrints.engine, engine));
}

function opened({
  schoolId,
  sealed,
  ...row
}: { [Key in keyof typeof COLUMNS]: (typeof COLUMNS)[Key]["_"]["data"] }): Print {
  const place = { purpose: "facePrint", schoolId, ownerId: row.originalId } as const;
  return { ...row, fingerprint: unpackFingerprint(openBytes(place, sealed)) };
}
