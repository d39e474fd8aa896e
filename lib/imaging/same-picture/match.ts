import { euclideanDistance } from "../face/descriptor";
import { alignedCorrelation } from "./aligned-correlation";
import { correlation, normalised } from "./correlation";
import { type FaceChip, mirroredChip } from "./face-chip";
import type { Fingerprint } from "./fingerprint";
import { type Light, lightLikeness, lightOf } from "./light";
import type { PictureMatch } from "./match-schema";

/** No edit of a picture moved its descriptor farther than 0.33; up to `SIMILAR_FACE` people should look. */
export const SAME_PICTURE_DISTANCE = 0.35;
export const SIMILAR_FACE_DISTANCE = 0.45;

/**
 * Measured on 10 photographs × 14 edits: the same picture has a correlation of at least 0.95 and light of at
 * least 0.96; another picture of the same person at most 0.78 (renderings of one head in other light: 0.96, but
 * then light of at most 0.945).
 */
const SAME_PICTURE = { correlation: 0.93, light: 0.955 };
const LIKELY_SAME_PICTURE = { correlation: 0.88, light: 0.975 };
/** Below this, before the faces are laid on each other, nothing brings them together. */
const WORTH_ALIGNING = 0.6;

/** A fingerprint whose light is worked out once it is asked for: most comparisons end before. */
export class Prepared {
  private asIs: Light | undefined;
  private flipped: Light | undefined;

  constructor(readonly fingerprint: Fingerprint) {}

  get light(): Light {
    this.asIs ??= lightOf(this.fingerprint.chip);
    return this.asIs;
  }

  get mirroredLight(): Light {
    this.flipped ??= lightOf(mirroredChip(this.fingerprint.chip));
    return this.flipped;
  }
}

/** What two photos have to do with each other; null for nothing. */
export function matchPictures(one: Prepared, other: Prepared): PictureMatch | null {
  const [own, second] = [one.fingerprint, other.fingerprint];
  const distance = euclideanDistance(own.descriptor, second.descriptor);
  if (own.file === second.file || own.pixels === second.pixels)
    return { kind: "sameFile", distance, correlation: 1 };
  if (distance > SIMILAR_FACE_DISTANCE) return null;
  const { kind, correlation } = pictureMatch(one, other, distance);
  return { kind, distance, correlation };
}

function pictureMatch(one: Prepared, other: Prepared, distance: number) {
  const similar = { kind: "similarFace" as const, correlation: null };
  if (distance > SAME_PICTURE_DISTANCE) return similar;
  const asIs = lightLikeness(one.light, other.light);
  const mirrored = lightLikeness(one.mirroredLight, other.light);
  const likeness = Math.max(asIs, mirrored);
  if (likeness < SAME_PICTURE.light) return similar;
  const { chip } = one.fingerprint;
  const correlation = chipCorrelation(mirrored > asIs ? mirroredChip(chip) : chip, other.fingerprint.chip);
  if (correlation >= SAME_PICTURE.correlation) return { kind: "samePicture" as const, correlation };
  const isLikely = correlation >= LIKELY_SAME_PICTURE.correlation && likeness >= LIKELY_SAME_PICTURE.light;
  return isLikely ? { kind: "likelySamePicture" as const, correlation } : { ...similar, correlation };
}

function chipCorrelation(one: FaceChip, other: FaceChip): number {
  const [first, second] = [normalised(one), normalised(other)];
  const rough = correlation(first, second);
  return rough < WORTH_ALIGNING ? rough : alignedCorrelation(first, second);
}
