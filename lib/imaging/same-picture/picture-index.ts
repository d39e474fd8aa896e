import { DESCRIPTOR_LENGTH } from "../network/recogniser-graph";
import type { Fingerprint } from "./fingerprint";
import { type Light, lightOf } from "./light";
import { matchPictures, prepared, SIMILAR_FACE_DISTANCE } from "./match";
import type { PictureMatch } from "./match-schema";

export type Finding = PictureMatch & { id: string };

const FIRST_CAPACITY = 256;

/**
 * The photos of a task in memory, to which new ones are compared as they come. 10,000 of them take about 60 MB.
 */
export class PictureIndex {
  private readonly entries: { id: string; fingerprint: Fingerprint; light: Light }[] = [];
  private readonly byFile = new Map<string, number[]>();
  private descriptors = new Float32Array(FIRST_CAPACITY * DESCRIPTOR_LENGTH);

  get size(): number {
    return this.entries.length;
  }

  add(id: string, fingerprint: Fingerprint): void {
    const at = this.entries.length;
    if ((at + 1) * DESCRIPTOR_LENGTH > this.descriptors.length) this.grow();
    this.descriptors.set(fingerprint.descriptor, at * DESCRIPTOR_LENGTH);
    this.entries.push({ id, fingerprint, light: lightOf(fingerprint.chip) });
    for (const hash of [fingerprint.file, fingerprint.pixels])
      this.byFile.set(hash, [...(this.byFile.get(hash) ?? []), at]);
  }

  /** Every photo that has to do with this one, the most certain first; those of `ownId` are left out. */
  find(fingerprint: Fingerprint, ownId?: string): Finding[] {
    const query = prepared(fingerprint);
    const places = new Set([
      ...(this.byFile.get(fingerprint.file) ?? []),
      ...(this.byFile.get(fingerprint.pixels) ?? []),
      ...this.near(fingerprint.descriptor),
    ]);
    const findings: Finding[] = [];
    for (const place of places) {
      const entry = this.entries[place];
      if (!entry || entry.id === ownId) continue;
      const match = matchPictures(query, entry.fingerprint, entry.light);
      if (match) findings.push({ id: entry.id, ...match });
    }
    return findings.sort((one, other) => certainty(other) - certainty(one));
  }

  private near(descriptor: Float32Array): number[] {
    return placesWithin(this.descriptors, this.entries.length, descriptor, SIMILAR_FACE_DISTANCE);
  }

  private grow(): void {
    const larger = new Float32Array(this.descriptors.length * 2);
    larger.set(this.descriptors);
    this.descriptors = larger;
  }
}

/** Values summed up before the sum is looked at: looking more often costs more than it saves. */
const CHUNK = 32;

/** Numbers of the descriptors near enough; a distance that is already too large is not summed up further. */
function placesWithin(all: Float32Array, count: number, wanted: Float32Array, distance: number): number[] {
  const limit = distance * distance;
  const found: number[] = [];
  for (let place = 0; place < count; place++) {
    let sum = 0;
    for (let i = 0; i < DESCRIPTOR_LENGTH && sum <= limit; i += CHUNK)
      sum += squaresOfChunk(all, place * DESCRIPTOR_LENGTH + i, wanted, i);
    if (sum <= limit) found.push(place);
  }
  return found;
}

function squaresOfChunk(all: Float32Array, from: number, wanted: Float32Array, start: number): number {
  let [even, odd] = [0, 0];
  for (let i = start, at = from; i < start + CHUNK; i += 4, at += 4) {
    const a = (wanted[i] ?? 0) - (all[at] ?? 0);
    const b = (wanted[i + 1] ?? 0) - (all[at + 1] ?? 0);
    const c = (wanted[i + 2] ?? 0) - (all[at + 2] ?? 0);
    const d = (wanted[i + 3] ?? 0) - (all[at + 3] ?? 0);
    even += a * a + c * c;
    odd += b * b + d * d;
  }
  return even + odd;
}

function certainty({ kind, distance }: Finding): number {
  const rank = { sameFile: 3, samePicture: 2, likelySamePicture: 1, similarFace: 0 }[kind];
  return rank - distance;
}
