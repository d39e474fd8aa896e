import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { objects } from "@/db/schema/objects";
import { checkIns, shootPictures, shoots } from "@/db/schema/onsite";
import { mayCompareFaces } from "@/lib/association/agreements/may-compare-faces";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import type { ImagingEngine } from "@/lib/imaging/engine";
import { currentReferences } from "@/lib/intake/rows/current-reference";
import { printsOf } from "@/lib/matches/prints/read-prints";
import { storage } from "@/lib/storage/objects";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import type { ShootRef } from "../schema";
import { rememberedFace } from "./faces-in-memory";
import { faceFindings, type ShownFace } from "./findings";

/**
 * Job `onsite.guard`: every face of a shoot beside the references of all its students, in memory. What stays is whether
 * a picture is who it should be and whose it very likely is; nothing that a face is found again by is written.
 */
export async function guardShoot(ctx: Ctx, engine: ImagingEngine, ref: ShootRef): Promise<void> {
  const reach = requirePermission(ctx, "onsite.guard", { schoolId: ref.schoolId });
  const work = await withinReach(ctx, reach, (tx) => loadWork(tx, ref));
  if (!work) return;
  const faceOf = (key: string) =>
    rememberedFace(key, ctx.clock.now(), async () => {
      const outcome = await engine.prepareReference({ original: await storage().read(key) });
      if (!outcome.ok) return null;
      return { descriptor: outcome.fingerprint.descriptor, engine: outcome.engine.recogniser };
    });
  const shown: ShownFace[] = [];
  let engineUsed = "";
  for (const { pictureId, enrollmentId, key, mayCompare } of work.pictures) {
    const face = mayCompare ? await faceOf(key) : null;
    engineUsed = face?.engine ?? engineUsed;
    shown.push({ pictureId, enrollmentId, mayCompare, face: face?.descriptor ?? null });
  }
  const place = { schoolId: ref.schoolId, taskId: work.taskId, engine: engineUsed };
  const ids = work.references.map(({ originalId }) => originalId);
  const kept = await withinReach(ctx, reach, (tx) => printsOf(tx, place, ids));
  const references = new Map<string, Float32Array>();
  for (const { enrollmentId, originalId, key } of work.references) {
    const print = kept.get(originalId)?.fingerprint.descriptor;
    const descriptor = print ?? (await faceOf(key))?.descriptor;
    if (descriptor) references.set(enrollmentId, descriptor);
  }
  const found = faceFindings(shown, references);
  await withinReach(ctx, reach, async (tx) => {
    for (const [index, { pictureId, finding, likelyEnrollmentId }] of found.entries())
      await tx
        .update(shootPictures)
        .set({ finding, likelyEnrollmentId })
        .where(
          and(
            eq(shootPictures.schoolId, ref.schoolId),
            eq(shootPictures.id, pictureId),
            eq(shootPictures.state, "matched"),
            // Who was matched with it meanwhile is compared by the next job.
            eq(shootPictures.enrollmentId, shown[index]?.enrollmentId ?? ""),
            isNull(shootPictures.finding),
          ),
        );
  });
}

/** The matched pictures, and the references of everybody who came or has a picture, as far as faces may be compared. */
async function loadWork(tx: Tx, { schoolId, shootId }: ShootRef) {
  const [shoot] = await tx
    .select({ taskId: shoots.taskId })
    .from(shoots)
    .where(and(eq(shoots.schoolId, schoolId), eq(shoots.id, shootId)));
  const pictures = await tx
    .select({ pictureId: shootPictures.id, enrollmentId: shootPictures.enrollmentId, key: objects.key })
    .from(shootPictures)
    .innerJoin(
      objects,
      and(eq(objects.schoolId, shootPictures.schoolId), eq(objects.id, shootPictures.objectId)),
    )
    .where(
      and(
        eq(shootPictures.schoolId, schoolId),
        eq(shootPictures.shootId, shootId),
        eq(shootPictures.state, "matched"),
      ),
    );
  if (!shoot || pictures.length === 0) return null;
  const came = await tx
    .select({ enrollmentId: checkIns.enrollmentId })
    .from(checkIns)
    .where(and(eq(checkIns.schoolId, schoolId), eq(checkIns.shootId, shootId)));
  const people = [...new Set([...came, ...pictures].flatMap(({ enrollmentId }) => enrollmentId ?? []))];
  const { policy } = await policyInForce(tx, schoolId, shoot.taskId);
  const allowed = new Set<string>();
  if (policy.faceCompare.enabled)
    for (const enrollmentId of people)
      if (await mayCompareFaces(tx, { schoolId, enrollmentId }, policy)) allowed.add(enrollmentId);
  const references = await currentReferences(tx, { schoolId, enrollmentIds: [...allowed] });
  return {
    taskId: shoot.taskId,
    references,
    pictures: pictures.flatMap(({ enrollmentId, ...picture }) =>
      enrollmentId ? [{ ...picture, enrollmentId, mayCompare: allowed.has(enrollmentId) }] : [],
    ),
  };
}
