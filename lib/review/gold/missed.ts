import { and, eq, ne } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { goldItems, goldPhotos } from "@/db/schema/gold";

type Verdict = { schoolId: string; goldId: string | null; verdict: "approve" | "reject" };

/** Whether somebody approved a gold photo that shows a fault or the wrong person. */
export async function isMissedGold(tx: Tx, { schoolId, goldId, verdict }: Verdict): Promise<boolean> {
  if (!goldId || verdict !== "approve") return false;
  const [wrong] = await tx
    .select({ id: goldItems.id })
    .from(goldItems)
    .innerJoin(
      goldPhotos,
      and(eq(goldPhotos.schoolId, goldItems.schoolId), eq(goldPhotos.id, goldItems.photoId)),
    )
    .where(and(eq(goldItems.schoolId, schoolId), eq(goldItems.id, goldId), ne(goldPhotos.kind, "clean")));
  return wrong !== undefined;
}
