import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { tasks } from "@/db/schema/tasks";
import type { PHOTO_SOURCES } from "@/db/vocabulary";
import { mayCompareFaces } from "@/lib/association/agreements/may-compare-faces";
import type { EngineVersions } from "@/lib/imaging/outcome-schema";
import type { Fingerprint } from "@/lib/imaging/same-picture/fingerprint";
import { enqueue } from "@/lib/jobs/enqueue";
import { findMatchesJob } from "@/lib/matches/jobs";
import { keepPrint } from "@/lib/matches/prints/keep-print";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";

export type Recognisable = { fingerprint: Fingerprint; engine: EngineVersions };

type Announced = {
  schoolId: string;
  taskId: string;
  enrollmentId: string;
  originalId: string;
  source: (typeof PHOTO_SOURCES)[number];
  /** Null where nobody may keep what the face is found again by. */
  print: Recognisable | null;
};

/** Has a photo that could be read compared with the others of its task; its print is kept where the task checks identity. */
export async function announcePhoto(tx: Tx, photo: Announced): Promise<void> {
  const { schoolId, taskId, enrollmentId, originalId, source, print } = photo;
  // The lock keeps new rules, which may erase all prints, from passing between reading them and writing here.
  await tx
    .select({ id: tasks.id })
    .from(tasks)
    .where(and(eq(tasks.schoolId, schoolId), eq(tasks.id, taskId)))
    .for("share");
  const { policy } = await policyInForce(tx, schoolId, taskId);
  if (print && (await mayCompareFaces(tx, photo, policy))) {
    const { fingerprint, engine } = print;
    await keepPrint(tx, {
      schoolId,
      taskId,
      enrollmentId,
      originalId,
      source,
      engine: engine.recogniser,
      fingerprint,
    });
  }
  await enqueue(tx, findMatchesJob, { schoolId, originalId });
}
