import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { submissions } from "@/db/schema/intake";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import type { CohortStanding } from "@/lib/imaging/compare/cohort";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { findFaces } from "../prints/find-faces";
import { forgetTask } from "../prints/task-faces";
import { type Photo, photoOf, sameFiles } from "../rows/photo";
import { type Found, writeLinks } from "../rows/write-links";

type PhotoRef = { schoolId: string; originalId: string };

/**
 * Job `matches.find`: a new photo beside all others of its task. Copies of a file are found in every task; faces
 * and edited pictures only where the identity check is on and prints are kept. Nothing is decided here.
 */
export async function findMatches(ctx: Ctx, ref: PhotoRef): Promise<void> {
  const reach = requirePermission(ctx, "photo.process", { schoolId: ref.schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const photo = await photoOf(tx, ref);
    if (!photo) return;
    const { schoolId, taskId } = photo;
    const { policy } = await policyInForce(tx, schoolId, taskId);
    if (!policy.faceCompare.enabled) forgetTask(photo);
    const faces = policy.faceCompare.enabled ? await findFaces(tx, photo) : null;
    const found = [...(await copies(tx, photo)), ...(faces?.found ?? [])];
    const opened = await writeLinks(tx, { schoolId, taskId }, found);
    if (faces) await keepCohort(tx, photo, faces.cohort);
    await recordAudit(
      tx,
      ctx,
      ...opened.map((groupId) => ({
        schoolId,
        taskId,
        action: "match.open" as const,
        entityType: "matchGroup" as const,
        entityId: groupId,
      })),
    );
  });
}

/** The same file under other students, or handed in before; a capture that is its own reference is measured. */
async function copies(tx: Tx, photo: Photo): Promise<Found[]> {
  const same = await sameFiles(tx, photo);
  return same
    .filter(({ enrollmentId, source }) => enrollmentId !== photo.enrollmentId || source === photo.source)
    .map((other) => ({
      one: photo,
      other,
      kind: "sameFile" as const,
      distance: null,
      correlation: null,
      isSwap: false,
    }));
}

/** Keeps the standing with the student's newest submission. */
async function keepCohort(tx: Tx, photo: Photo, cohort: CohortStanding | null): Promise<void> {
  const { schoolId, enrollmentId } = photo;
  const [newest] = await tx
    .select({ id: submissions.id })
    .from(submissions)
    .where(and(eq(submissions.schoolId, schoolId), eq(submissions.enrollmentId, enrollmentId)))
    .orderBy(desc(submissions.attemptNo))
    .limit(1);
  if (newest)
    await tx
      .update(submissions)
      .set({ cohort })
      .where(and(eq(submissions.schoolId, schoolId), eq(submissions.id, newest.id)));
}
