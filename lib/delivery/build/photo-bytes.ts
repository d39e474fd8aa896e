import { createHash } from "node:crypto";
import { storage } from "@/lib/storage/objects";
import { StorageMissingError } from "@/lib/storage/storage";
import type { SealedPhoto } from "../rows/sealed";
import { sizeSpec } from "../sizes/sizes";
import type { Building } from "./building";
import { BuildStopped } from "./stopped";

/**
 * The standard photo as it was approved.
 * @throws BuildStopped
 */
export async function standardBytes({ sourceKey, sourceSha256 }: SealedPhoto): Promise<Buffer> {
  const bytes = await stored(sourceKey);
  if (createHash("sha256").update(bytes).digest("hex") !== sourceSha256)
    throw new BuildStopped("photoChanged");
  return bytes;
}

/**
 * Another size, cut from the original.
 * @throws BuildStopped
 */
export async function cutBytes({ engine, policy }: Building, photo: SealedPhoto): Promise<Buffer> {
  const standard = sizeSpec(photo.cut, policy.photoSpec.standard);
  const original = await stored(photo.originalKey);
  const outcome = await engine.cutSize({ original, geometry: photo.geometry, standard });
  const isFitting =
    outcome.ok && outcome.photo.length <= standard.bytes.max && outcome.photo.length >= standard.bytes.min;
  if (!isFitting) throw new BuildStopped("cutRefused");
  return outcome.photo;
}

async function stored(key: string): Promise<Buffer> {
  try {
    return await storage().read(key);
  } catch (error) {
    if (error instanceof StorageMissingError) throw new BuildStopped("photoMissing");
    throw error;
  }
}
