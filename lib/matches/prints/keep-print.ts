import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { facePrints } from "@/db/schema/matches";
import type { PHOTO_SOURCES } from "@/db/vocabulary";
import { sealBytes } from "@/lib/crypto/sealed-bytes";
import { type Fingerprint, packFingerprint } from "@/lib/imaging/same-picture/fingerprint";

type NewPrint = {
  schoolId: string;
  taskId: string;
  enrollmentId: string;
  originalId: string;
  source: (typeof PHOTO_SOURCES)[number];
  engine: string;
  fingerprint: Fingerprint;
};

/** Keeps what a photo is found again by, encrypted. Only for tasks whose identity check is on. */
export async function keepPrint(tx: Tx, { fingerprint, ...print }: NewPrint): Promise<void> {
  const { schoolId, originalId } = print;
  const place = { purpose: "facePrint", schoolId, ownerId: originalId } as const;
  const sealed = sealBytes(place, packFingerprint(fingerprint));
  await tx
    .insert(facePrints)
    .values({ ...print, sealed })
    .onConflictDoUpdate({
      target: [facePrints.schoolId, facePrints.originalId],
      set: { sealed, engine: print.engine, createdAt: sql`app_now()` },
    });
}
