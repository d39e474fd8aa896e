import type { SealedPhoto } from "../rows/sealed";
import { sizeSpec } from "../sizes/sizes";
import type { Building } from "./building";
import { BuildStopped } from "./stopped";
import { storedBytes } from "./stored-bytes";

/**
 * A photo in another size than the standard one, cut from its original.
 * @throws BuildStopped
 */
export async function cutBytes({ engine, policy }: Building, photo: SealedPhoto): Promise<Buffer> {
  const standard = sizeSpec(photo.cut, policy.photoSpec.standard);
  const original = await storedBytes(photo.originalKey);
  const outcome = await engine.cutSize({ original, geometry: photo.geometry, standard });
  const isFitting =
    outcome.ok && outcome.photo.length <= standard.bytes.max && outcome.photo.length >= standard.bytes.min;
  if (!isFitting) throw new BuildStopped("cutRefused");
  return outcome.photo;
}
