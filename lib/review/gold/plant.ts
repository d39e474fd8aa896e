import { randomInt } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { goldItems, type goldPhotos } from "@/db/schema/gold";
import { objects } from "@/db/schema/objects";
import { reviewItems } from "@/db/schema/review";
import { enrollments } from "@/db/schema/roster";
import { tasks } from "@/db/schema/tasks";
import { GOLD_KINDS } from "@/db/vocabulary";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { measureSchema } from "@/lib/imaging/measure-schema";
import { bandOrder, findings, isClean } from "@/lib/intake/policy";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import type { Policy } from "@/lib/tasks/schema";
import { idOfMoment } from "./address";
import { disguise } from "./disguise";
import { type Host, selectHosts } from "./hosts";
import { plantCount } from "./plan";
import type { PlantGoldInput } from "./schema";
import { goldSupply, selectFreePhotos } from "./supply";

type Place = { schoolId: string; taskId: string };
type GoldPhoto = typeof goldPhotos.$inferSelect;

/**
 * A lead plants what the queue of a task lacks of gold.
 * @throws AppError goldChanged where that is no longer what the preview showed
 */
export async function plantGold(
  ctx: Ctx,
  { schoolId, taskId, expected }: PlantGoldInput,
): Promise<{ planted: number }> {
  const reach = requirePermission(ctx, "review.gold", { schoolId, taskId });
  return withinReach(ctx, reach, async (tx) => {
    const planted = await plantLacking(tx, ctx, { schoolId, taskId }, expected);
    return { planted };
  });
}

/** Plants what is lacking in a transaction of the caller's; the lock on the task keeps two from doing it twice. */
export async function plantLacking(tx: Tx, ctx: Ctx, place: Place, expected: number | null): Promise<number> {
  const { schoolId, taskId } = place;
  await tx
    .select({ id: tasks.id })
    .from(tasks)
    .where(and(eq(tasks.schoolId, schoolId), eq(tasks.id, taskId)))
    .for("no key update");
  const { next, below } = await goldSupply(tx, place);
  const count = plantCount(next);
  if (expected !== null && count !== expected) throw new AppError("goldChanged", { count });
  const hosts = await selectHosts(tx, place, count);
  const photos = [];
  for (const kind of GOLD_KINDS)
    photos.push(...(await selectFreePhotos(tx, place, kind, { count: next[kind], below })));
  const numbers = await tx
    .select({ studentNo: enrollments.studentNo })
    .from(enrollments)
    .where(eq(enrollments.schoolId, schoolId));
  const taken = new Set(numbers.map(({ studentNo }) => studentNo));
  const { policy } = await policyInForce(tx, schoolId, taskId);
  let planted = 0;
  for (const [index, { photo, seenBy }] of photos.entries()) {
    const host = hosts[index % Math.max(1, hosts.length)];
    if (host && (await plantOne(tx, ctx, policy, { photo, seenBy, host, taken }))) planted++;
  }
  if (planted === 0) return 0;
  await recordAudit(tx, ctx, {
    schoolId,
    taskId,
    action: "gold.plant",
    entityType: "task",
    entityId: taskId,
    detail: { planted },
  });
  return planted;
}

type Planting = { photo: GoldPhoto; seenBy: readonly string[]; host: Host; taken: Set<string> };

/** @returns false where no number is free for it */
async function plantOne(
  tx: Tx,
  ctx: Ctx,
  policy: Policy,
  { photo, seenBy, host, taken }: Planting,
): Promise<boolean> {
  const { schoolId, taskId } = photo;
  const submittedAt = new Date(host.queueAt.getTime() + randomInt(500, 40_000));
  const facts = disguise(host, taken, submittedAt, photo.cohort);
  if (!facts) return false;
  taken.add(facts.studentNo);
  await readdress(tx, photo, submittedAt, host.referenceAt);
  const score = policy.faceCompare.enabled ? photo.compareScore : null;
  const measures = measureSchema.array().parse(photo.measures);
  const goldId = idOfMoment(submittedAt);
  const createdBy = ctx.actor.type === "staff" ? ctx.actor.id : null;
  await tx.insert(goldItems).values({ schoolId, id: goldId, taskId, photoId: photo.id, facts, createdBy });
  await tx.insert(reviewItems).values({
    ...{ schoolId, taskId, goldId, dueAt: host.dueAt, attemptsLeft: host.attemptsLeft, queueAt: submittedAt },
    id: idOfMoment(after(submittedAt)),
    band: bandOrder(policy.faceCompare, score),
    score,
    findings: findings(measures),
    isClean: isClean(measures, 1),
    barred: [...seenBy],
  });
  return true;
}

/** New addresses for the pictures, as old as those around them: no window recognises them by address or age. */
async function readdress(tx: Tx, photo: GoldPhoto, submittedAt: Date, referenceAt: Date): Promise<void> {
  const moves = [
    [photo.originalId, submittedAt],
    [photo.standardId, after(submittedAt)],
    [photo.viewId, after(submittedAt)],
    [photo.thumbId, after(submittedAt)],
    [photo.referenceId, after(referenceAt)],
    [photo.referenceViewId, after(referenceAt)],
    [photo.referenceThumbId, after(referenceAt)],
  ] as const;
  for (const [id, moment] of moves) {
    await tx
      .update(objects)
      .set({ id: idOfMoment(moment) })
      .where(and(eq(objects.schoolId, photo.schoolId), eq(objects.id, id)));
  }
}

/** A few seconds later, as the machine takes for a photo. */
function after(moment: Date): Date {
  return new Date(moment.getTime() + randomInt(1500, 9000));
}
