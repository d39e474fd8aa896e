import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { objects } from "@/db/schema/objects";
import { rosterImports } from "@/db/schema/roster";
import type { ROSTER_IMPORT_STATUSES } from "@/db/vocabulary";

/** Storage key of an import's file while the import is in the expected state; null where it has moved on. */
export async function importObjectKey(
  tx: Tx,
  schoolId: string,
  importId: string,
  status: (typeof ROSTER_IMPORT_STATUSES)[number],
): Promise<string | null> {
  const [row] = await tx
    .select({ key: objects.key })
    .from(rosterImports)
    .innerJoin(
      objects,
      and(eq(objects.schoolId, rosterImports.schoolId), eq(objects.id, rosterImports.objectId)),
    )
    .where(
      and(
        eq(rosterImports.schoolId, schoolId),
        eq(rosterImports.id, importId),
        eq(rosterImports.status, status),
      ),
    );
  return row?.key ?? null;
}
