import { randomUUID } from "node:crypto";
import { requirePermission, requireReach, withinPlatform, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { accountOf } from "@/lib/auth/own-enrollment";
import { env } from "@/lib/env";
import type { ImagingEngine } from "@/lib/imaging/engine";
import { enqueue } from "@/lib/jobs/enqueue";
import { storage } from "@/lib/storage/objects";
import { StorageMissingError } from "@/lib/storage/storage";
import { requireAnswered } from "../agreements/answers";
import type { CardReader } from "../card-reader/card-reading";
import { chosenReader } from "../card-reader/chosen-reader";
import { lookAtPictureJob, sweepPictureJob } from "../jobs";
import { lookAt, type PictureAnswer, readAnswer } from "../pictures/answer";
import { objectOf, type PicturePlace } from "../pictures/place";
import type { PictureKind } from "../schema";

/** Whatever became of a picture, nothing of it is left after this long. */
const SWEEP_AFTER_MS = 20 * 60_000;

type Shown = { schoolId: string; taskId: string; kind: PictureKind; bytes: Buffer };

/**
 * Takes a picture of a code or a card and hands it to the worker. The job that removes it is in the queue before it
 * is stored. A card may be sent to the service that the agreement names: that is read first.
 * @throws AppError agreementsMissing (a card)
 */
export async function showPicture(
  ctx: Ctx,
  { schoolId, taskId, kind, bytes }: Shown,
): Promise<{ pictureId: string }> {
  const reach = requirePermission(ctx, "task.join", { schoolId, taskId });
  const accountId = accountOf(ctx);
  if (kind !== "code")
    await withinReach(ctx, reach, (tx) => requireAnswered(tx, { schoolId, taskId, accountId }));
  const place = { accountId, pictureId: randomUUID() };
  const startAfter = new Date(Date.now() + SWEEP_AFTER_MS);
  await withinPlatform(ctx, (tx) => enqueue(tx, sweepPictureJob, place, { startAfter }));
  await storage().put(objectOf(place, "picture"), bytes);
  await withinPlatform(ctx, (tx) => enqueue(tx, lookAtPictureJob, { ...place, kind }));
  return { pictureId: place.pictureId };
}

/** What became of a picture that this account has shown; null as long as nothing did. */
export async function pictureAnswer(
  ctx: Ctx,
  { pictureId }: { pictureId: string },
): Promise<PictureAnswer | null> {
  requireReach(ctx, "task.join");
  return readAnswer({ accountId: accountOf(ctx), pictureId });
}

type Look = PicturePlace & { kind: PictureKind };

/** Job `association.look`: what the engine makes of a picture, which is gone afterwards. */
export async function lookAtPicture(
  ctx: Ctx,
  engine: ImagingEngine,
  { kind, ...place }: Look,
  reader: CardReader = chosenReader(env(), () => ctx.clock.now()),
): Promise<void> {
  requireReach(ctx, "association.process");
  const image = await readPicture(place);
  if (!image) return;
  const answer = await lookAt({ engine, reader }, kind, image);
  await storage().putIfAbsent(objectOf(place, "answer"), Buffer.from(JSON.stringify(answer)));
  await erase(place, ["picture"]);
}

/** Null where an earlier run, or the sweep, has removed it. */
async function readPicture(place: PicturePlace): Promise<Buffer | null> {
  try {
    return await storage().read(objectOf(place, "picture"));
  } catch (error) {
    if (error instanceof StorageMissingError) return null;
    throw error;
  }
}

/** Job `association.sweep`. */
export async function sweepPicture(ctx: Ctx, place: PicturePlace): Promise<void> {
  requireReach(ctx, "association.process");
  await erase(place, ["picture", "answer"]);
}

async function erase(place: PicturePlace, parts: readonly Parameters<typeof objectOf>[1][]): Promise<void> {
  for (const part of parts) await storage().delete(objectOf(place, part));
}
