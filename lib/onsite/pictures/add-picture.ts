import type { Readable } from "node:stream";
import { and, eq } from "drizzle-orm";
import { shootPictures } from "@/db/schema/onsite";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { CONTENT_TYPES, sentKind, storeSent } from "@/lib/intake/mutations/sent-file";
import { PHOTO_FILE_LIMIT } from "@/lib/intake/schema";
import { announceObject, confirmObject } from "@/lib/storage/objects";
import { requireOpenTask } from "@/lib/tasks/rows/open-task";
import { SHOOT_PICTURES_LIMIT, type ShootRef } from "../schema";
import { workableShoot } from "../shoots/require-shoot";

type Adding = ShootRef & { fileName: string; source: Readable };

/**
 * Takes one picture of a shoot. A name that is there already is answered as it is, so that a folder can be sent again
 * from the beginning; what is no photo is listed with its reason.
 * @throws AppError notFound, taskNotOpen, tooManyPictures
 */
export async function addPicture(
  ctx: Ctx,
  { schoolId, shootId, fileName, source }: Adding,
): Promise<{ isNew: boolean }> {
  const reach = requirePermission(ctx, "onsite.run", { schoolId });
  const name = fileName.slice(0, 300);
  const ofShoot = and(eq(shootPictures.schoolId, schoolId), eq(shootPictures.shootId, shootId));
  const place = await withinReach(ctx, reach, async (tx) => {
    const { taskId } = await workableShoot(tx, ctx, { schoolId, shootId });
    await requireOpenTask(tx, schoolId, taskId);
    const isKnown = (await tx.$count(shootPictures, and(ofShoot, eq(shootPictures.fileName, name)))) > 0;
    if (!isKnown && (await tx.$count(shootPictures, ofShoot)) >= SHOOT_PICTURES_LIMIT)
      throw new AppError("tooManyPictures", { limit: SHOOT_PICTURES_LIMIT });
    return { schoolId, taskId, isKnown };
  });
  if (place.isKnown) {
    source.resume();
    return { isNew: false };
  }
  const { taskId } = place;
  const { kind, rest } = await sentKind(source);
  const object = await withinReach(ctx, reach, (tx) =>
    announceObject(tx, { schoolId, taskId, purpose: "photoImport", contentType: CONTENT_TYPES[kind] }),
  );
  const sent = await storeSent(object, rest, kind, PHOTO_FILE_LIMIT);
  const problem = kind === "zip" ? ({ code: "notAPhoto" } as const) : sent.problem;
  return withinReach(ctx, reach, async (tx) => {
    if (sent.facts) await confirmObject(tx, object, sent.facts);
    const objectId = problem || !sent.facts ? null : object.id;
    const [row] = await tx
      .insert(shootPictures)
      .values({
        ...{ schoolId, taskId, shootId, fileName: name, objectId, problem },
        state: problem ? "refused" : "unmatched",
        createdBy: ctx.actor.type === "staff" ? ctx.actor.id : null,
      })
      .onConflictDoNothing()
      .returning({ id: shootPictures.id });
    if (!row) return { isNew: false };
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "shootPicture.add", entityType: "shootPicture", entityId: row.id },
      detail: { shootId, problem: problem?.code ?? null },
    });
    return { isNew: true };
  });
}
