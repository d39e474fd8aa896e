import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { shootPictures } from "@/db/schema/onsite";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { findHolders } from "@/lib/intake/mutations/find-holders";
import { enqueue } from "@/lib/jobs/enqueue";
import { guardShootJob } from "../jobs";
import { workableShoot } from "../shoots/require-shoot";
import { NOT_COMPARED } from "./match-pictures";

type PictureRef = { schoolId: string; pictureId: string };
type Picture = typeof shootPictures.$inferSelect;

/**
 * Gives a picture to a student by hand; whose picture it was before has none then.
 * @throws AppError notFound, itemState, studentNotFound, pictureTaken
 */
export async function assignPicture(
  ctx: Ctx,
  { schoolId, pictureId, number }: PictureRef & { number: string },
): Promise<void> {
  const reach = requirePermission(ctx, "onsite.run", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const [picture] = await lockOpen(tx, ctx, schoolId, [pictureId]);
    if (!picture?.objectId) throw new AppError("itemState");
    const { shootId, taskId } = picture;
    const wanted = number.normalize("NFKC").trim().toUpperCase();
    const holders = await findHolders(tx, schoolId, taskId, [wanted]);
    const [enrollmentId, another] = holders.get(wanted) ?? [];
    if (!enrollmentId || another)
      throw new AppError("studentNotFound", { found: holders.get(wanted)?.length ?? 0 });
    const [taken] = await tx
      .select({ fileName: shootPictures.fileName })
      .from(shootPictures)
      .where(
        and(
          eq(shootPictures.schoolId, schoolId),
          eq(shootPictures.shootId, shootId),
          eq(shootPictures.enrollmentId, enrollmentId),
          inArray(shootPictures.state, ["matched", "handedIn"]),
        ),
      );
    if (taken) throw new AppError("pictureTaken", { file: taken.fileName });
    await tx
      .update(shootPictures)
      .set({ state: "matched", enrollmentId, matchedBy: "hand", problem: null, ...NOT_COMPARED })
      .where(byId({ schoolId, pictureId }));
    await enqueue(tx, guardShootJob, { schoolId, shootId });
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "shootPicture.assign", entityType: "shootPicture", entityId: pictureId },
      detail: { shootId, enrollmentId },
    });
  });
}

/**
 * Two pictures change their students: one click where the guard says that they were mixed up.
 * @throws AppError notFound, itemState where one of them is handed in already or has no student
 */
export async function swapPictures(
  ctx: Ctx,
  { schoolId, pictureId, otherId }: PictureRef & { otherId: string },
): Promise<void> {
  const reach = requirePermission(ctx, "onsite.run", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const [one, other] = await lockOpen(tx, ctx, schoolId, [pictureId, otherId]);
    if (!one?.enrollmentId || !other?.enrollmentId || one.shootId !== other.shootId)
      throw new AppError("itemState");
    const { shootId, taskId } = one;
    const give = (id: string, enrollmentId: string | null) =>
      tx
        .update(shootPictures)
        .set({ enrollmentId, matchedBy: "hand", ...NOT_COMPARED })
        .where(byId({ schoolId, pictureId: id }));
    // A student has one picture of a shoot at a time, also between these writes.
    await give(one.id, null);
    await give(other.id, one.enrollmentId);
    await give(one.id, other.enrollmentId);
    await enqueue(tx, guardShootJob, { schoolId, shootId });
    await recordAudit(
      tx,
      ctx,
      ...[one, other].map((picture) => ({
        ...({ schoolId, taskId, action: "shootPicture.swap", entityType: "shootPicture" } as const),
        entityId: picture.id,
        detail: {
          shootId,
          from: picture.enrollmentId,
          to: picture === one ? other.enrollmentId : one.enrollmentId,
        },
      })),
    );
  });
}

/**
 * A person has looked at the faces: the picture is right as it is.
 * @throws AppError notFound, itemState
 */
export async function clearFinding(
  ctx: Ctx,
  { schoolId, pictureId, reason }: PictureRef & { reason: string },
): Promise<void> {
  const reach = requirePermission(ctx, "onsite.run", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const [picture] = await lockOpen(tx, ctx, schoolId, [pictureId]);
    if (picture?.finding !== "other") throw new AppError("itemState");
    const { taskId, shootId } = picture;
    await tx
      .update(shootPictures)
      .set({ finding: "cleared", likelyEnrollmentId: null })
      .where(byId({ schoolId, pictureId }));
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "shootPicture.clear", entityType: "shootPicture", entityId: pictureId },
      detail: { shootId, reason },
    });
  });
}

/** Says that a picture will not be used; it stays listed. */
export async function dismissPicture(ctx: Ctx, { schoolId, pictureId }: PictureRef): Promise<void> {
  const reach = requirePermission(ctx, "onsite.run", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const [picture] = await lockOpen(tx, ctx, schoolId, [pictureId]);
    if (!picture) throw new AppError("itemState");
    const { taskId, shootId } = picture;
    await tx
      .update(shootPictures)
      .set({ state: "dismissed", enrollmentId: null, matchedBy: null, ...NOT_COMPARED })
      .where(byId({ schoolId, pictureId }));
    await recordAudit(tx, ctx, {
      ...{
        schoolId,
        taskId,
        action: "shootPicture.dismiss",
        entityType: "shootPicture",
        entityId: pictureId,
      },
      detail: { shootId },
    });
  });
}

/** The pictures in the order of the ids, locked; only such as are not handed in. */
async function lockOpen(tx: Tx, ctx: Ctx, schoolId: string, ids: readonly string[]): Promise<Picture[]> {
  const rows = await tx
    .select()
    .from(shootPictures)
    .where(and(eq(shootPictures.schoolId, schoolId), inArray(shootPictures.id, [...ids])))
    .orderBy(shootPictures.id)
    .for("update");
  const found = ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  if (found.length !== ids.length) throw new AppError("notFound");
  for (const { shootId, state } of found) {
    await workableShoot(tx, ctx, { schoolId, shootId });
    if (state === "handedIn" || state === "dismissed") throw new AppError("itemState");
  }
  return found;
}

function byId({ schoolId, pictureId }: PictureRef) {
  return and(eq(shootPictures.schoolId, schoolId), eq(shootPictures.id, pictureId));
}
