import { DescriptorIndex } from "./descriptor-index";
import type { Fingerprint } from "./fingerprint";
import { matchPictures, Prepared, SIMILAR_FACE_DISTANCE } from "./match";
import type { PictureMatch } from "./match-schema";

export type Finding = PictureMatch & { id: string };

/**
 * Photos in memory with everything needed to tell whether two are one picture, about 5 KB each: for a job or a
 * session whose prints are not stored.
 */
export class PictureIndex {
  private readonly entries = new Map<string, Prepared>();
  private readonly byFile = new Map<string, string[]>();
  private readonly faces = new DescriptorIndex();

  get size(): number {
    return this.faces.size;
  }

  add(id: string, fingerprint: Fingerprint): void {
    this.faces.add(id, fingerprint.descriptor);
    this.entries.set(id, new Prepared(fingerprint));
    for (const hash of [fingerprint.file, fingerprint.pixels])
      this.byFile.set(hash, [...(this.byFile.get(hash) ?? []), id]);
  }

  /** Every photo that has to do with this one, the most certain first; those of `ownId` are left out. */
  find(fingerprint: Fingerprint, ownId?: string): Finding[] {
    const query = new Prepared(fingerprint);
    const ids = new Set([
      ...(this.byFile.get(fingerprint.file) ?? []),
      ...(this.byFile.get(fingerprint.pixels) ?? []),
      ...this.faces.within(fingerprint.descriptor, SIMILAR_FACE_DISTANCE).map(({ id }) => id),
    ]);
    const findings: Finding[] = [];
    for (const id of ids) {
      const entry = this.entries.get(id);
      if (!entry || id === ownId) continue;
      const match = matchPictures(query, entry);
      if (match) findings.push({ id, ...match });
    }
    return findings.sort((one, other) => certainty(other) - certainty(one));
  }
}

function certainty({ kind, distance }: Finding): number {
  const rank = { sameFile: 3, samePicture: 2, likelySamePicture: 1, similarFace: 0 }[kind];
  return rank - distance;
}
