import { type Reach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { announceObject, confirmObject, storeBytes } from "@/lib/storage/objects";

/** Stores a JPEG that we made and returns the id of its object. */
export async function storePicture(
  ctx: Ctx,
  reach: Reach,
  { schoolId, taskId }: { schoolId: string; taskId: string },
  bytes: Buffer,
): Promise<string> {
  const object = await withinReach(ctx, reach, (tx) =>
    announceObject(tx, { schoolId, taskId, purpose: "photo", contentType: "image/jpeg" }),
  );
  const facts = await storeBytes(object, bytes);
  await withinReach(ctx, reach, (tx) => confirmObject(tx, object, facts));
  return object.id;
}
