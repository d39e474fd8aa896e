import type { Readable } from "node:stream";
import { recordAudit } from "@/lib/audit/record";
import { requireReach, withinPlatform } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import type { ImagingEngine } from "@/lib/imaging/engine";
import { enqueue } from "@/lib/jobs/enqueue";
import { storage } from "@/lib/storage/objects";
import { StorageExistsError, StorageLimitError, StorageMissingError } from "@/lib/storage/storage";
import { runPhotoCheckJob, sweepPhotoCheckJob } from "../jobs";
import { type CheckKind, lookAt, type PhotoCheckAnswer, photoCheckAnswerSchema } from "../photo-check/answer";
import { CHECK_PARTS, type CheckPart, type CheckPlace, objectOf, ownCheck } from "../photo-check/place";
import { PHOTO_FILE_LIMIT } from "../schema";

/** Whatever became of a check, nothing of it is left after this long. */
const SWEEP_AFTER_MS = 10 * 60_000;

/**
 * Keeps one picture of a check until it is answered. The job that removes it is in the queue before it is stored.
 * @throws AppError tooLarge, emptyFile
 */
export async function addCheckPhoto(
  ctx: Ctx,
  { checkId, part, source }: { checkId: string; part: CheckPart; source: Readable },
): Promise<void> {
  requireReach(ctx, "photo.check");
  const place = ownCheck(ctx, checkId);
  await withinPlatform(ctx, (tx) =>
    enqueue(tx, sweepPhotoCheckJob, place, { startAfter: new Date(Date.now() + SWEEP_AFTER_MS) }),
  );
  try {
    await storage().put(objectOf(place, part), source, PHOTO_FILE_LIMIT);
  } catch (error) {
    // Sent again because the first answer was lost on the way: what arrived then stands.
    if (error instanceof StorageExistsError) return;
    if (error instanceof StorageLimitError) throw new AppError("tooLarge", { limit: error.limitBytes });
    throw error;
  }
}

/** Hands a check's pictures to the worker. */
export async function startPhotoCheck(
  ctx: Ctx,
  { checkId, kind, hasReference }: { checkId: string; kind: CheckKind; hasReference: boolean },
): Promise<void> {
  requireReach(ctx, "photo.check");
  const place = ownCheck(ctx, checkId);
  await withinPlatform(ctx, async (tx) => {
    await recordAudit(tx, ctx, {
      action: "photo.check",
      entityType: "staff",
      entityId: place.staffId,
      detail: { kind, compared: hasReference },
    });
    await enqueue(tx, runPhotoCheckJob, { ...place, kind, hasReference });
  });
}

/** Job `photoCheck.run`: what the engine makes of the pictures, which are gone afterwards. */
export async function runPhotoCheck(
  ctx: Ctx,
  engine: ImagingEngine,
  { kind, hasReference, ...place }: CheckPlace & { kind: CheckKind; hasReference: boolean },
): Promise<void> {
  requireReach(ctx, "photo.check");
  const pictures = await readPictures(place, hasReference);
  if (!pictures) return;
  const answer = Buffer.from(JSON.stringify(await lookAt(engine, kind, pictures)));
  await storage().putIfAbsent(objectOf(place, "answer"), answer);
  await remove(place, CHECK_PARTS);
}

/** Null where an earlier run, or the sweep, has removed them. */
async function readPictures(place: CheckPlace, hasReference: boolean) {
  try {
    return {
      original: await storage().read(objectOf(place, "capture")),
      reference: hasReference ? await storage().read(objectOf(place, "reference")) : null,
    };
  } catch (error) {
    if (error instanceof StorageMissingError) return null;
    throw error;
  }
}

/** The answer, once: with it the last trace of the check is removed. Null as long as there is none. */
export async function takePhotoCheck(
  ctx: Ctx,
  { checkId }: { checkId: string },
): Promise<PhotoCheckAnswer | null> {
  requireReach(ctx, "photo.check");
  const place = ownCheck(ctx, checkId);
  const key = objectOf(place, "answer");
  if (!(await storage().exists(key))) return null;
  const answer = photoCheckAnswerSchema.parse(JSON.parse((await storage().read(key)).toString("utf8")));
  await remove(place, ["answer"]);
  return answer;
}

/** Job `photoCheck.sweep`: removes what a check that was never finished or fetched has left. */
export async function sweepPhotoCheck(ctx: Ctx, place: CheckPlace): Promise<void> {
  requireReach(ctx, "photo.check");
  await remove(place, [...CHECK_PARTS, "answer"]);
}

async function remove(place: CheckPlace, parts: readonly Parameters<typeof objectOf>[1][]): Promise<void> {
  for (const part of parts) await storage().delete(objectOf(place, part));
}
