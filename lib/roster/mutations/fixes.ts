import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { rosterImportFixes } from "@/db/schema/roster";
import { openField, sealField } from "@/lib/crypto/sealed-field";
import { type KeptFix, keptFix } from "../schema";
import type { ImportRef } from "./import-object";

/** What was typed over the rows of an import, by row number. */
export async function loadFixes(
  tx: Tx,
  { schoolId, importId }: ImportRef,
  rowNos?: readonly number[],
): Promise<Map<number, KeptFix>> {
  const rows = await tx
    .select()
    .from(rosterImportFixes)
    .where(
      and(
        eq(rosterImportFixes.schoolId, schoolId),
        eq(rosterImportFixes.importId, importId),
        rowNos ? inArray(rosterImportFixes.rowNo, [...rowNos]) : undefined,
      ),
    );
  return new Map(
    rows.map(({ rowNo, fix }) => [
      rowNo,
      keptFix.parse(JSON.parse(openField({ schoolId, field: "rosterRow" }, fix))),
    ]),
  );
}

/** Keeps what is typed now; a row with nothing typed over it is as it came. */
export async function saveFixes(
  tx: Tx,
  { schoolId, importId }: ImportRef,
  fixes: ReadonlyMap<number, KeptFix>,
): Promise<void> {
  const sealed = [...fixes].map(([rowNo, fix]) => ({
    ...{ schoolId, importId, rowNo },
    isEmpty: Object.keys(fix).length === 0,
    fix: sealField({ schoolId, field: "rosterRow" }, JSON.stringify(fix)),
  }));
  const gone = sealed.filter(({ isEmpty }) => isEmpty).map(({ rowNo }) => rowNo);
  if (gone.length > 0) {
    await tx
      .delete(rosterImportFixes)
      .where(
        and(
          eq(rosterImportFixes.schoolId, schoolId),
          eq(rosterImportFixes.importId, importId),
          inArray(rosterImportFixes.rowNo, gone),
        ),
      );
  }
  const kept = sealed.filter(({ isEmpty }) => !isEmpty).map(({ isEmpty: _, ...row }) => row);
  if (kept.length === 0) return;
  await tx
    .insert(rosterImportFixes)
    .values(kept)
    .onConflictDoUpdate({
      target: [rosterImportFixes.schoolId, rosterImportFixes.importId, rosterImportFixes.rowNo],
      set: { fix: sql`excluded.fix` },
    });
}
