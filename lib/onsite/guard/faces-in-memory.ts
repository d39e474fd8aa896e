/** Faces kept in this process for shoots that are being worked at, 0.5 KB each; they are never written anywhere. */
const MOST_FACES = 20_000;
const KEPT_MS = 2 * 3_600_000;

/** A face as numbers; those of different engines say nothing of each other. */
export type ReadFace = { descriptor: Float32Array; engine: string };

type Remembered = { face: ReadFace | null; until: number };

const faces = new Map<string, Remembered>();

/**
 * The face of a stored picture, read once while it is asked for again and again: after each swap the pictures are
 * compared anew. Whoever no longer allows it is not asked for, and forgotten after two hours.
 */
export async function rememberedFace(
  key: string,
  now: Date,
  read: () => Promise<ReadFace | null>,
): Promise<ReadFace | null> {
  const known = faces.get(key);
  if (known && known.until > now.getTime()) return known.face;
  const face = await read();
  faces.delete(key);
  faces.set(key, { face, until: now.getTime() + KEPT_MS });
  for (const [oldest, { until }] of faces) {
    if (faces.size <= MOST_FACES && until > now.getTime()) break;
    faces.delete(oldest);
  }
  return face;
}
