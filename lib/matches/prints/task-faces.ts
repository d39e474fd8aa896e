import type { Tx } from "@/db/client";
import type { PHOTO_SOURCES } from "@/db/vocabulary";
import { euclideanDistance } from "@/lib/imaging/face/descriptor";
import { DescriptorIndex } from "@/lib/imaging/same-picture/descriptor-index";
import { type Print, type PrintPlace, printsAfter } from "./read-prints";

type Owner = { enrollmentId: string; source: (typeof PHOTO_SOURCES)[number] };

const PAGE = 2000;
/** Numbers are given before they commit: so many before the last one are read again. */
const OVERLAP = 500;

/** The faces of a task in memory. Grows as prints are written; whose print was erased is told by the rows. */
export class TaskFaces {
  readonly captures = new DescriptorIndex();
  readonly references = new DescriptorIndex();
  private readonly owners = new Map<string, Owner>();
  private readonly latest = new Map<string, string>();
  private lastNo = 0;

  get size(): number {
    return this.owners.size;
  }

  async readNew(tx: Tx, place: PrintPlace): Promise<void> {
    for (let after = this.lastNo - OVERLAP; ; after = this.lastNo) {
      const page = await printsAfter(tx, place, after, PAGE);
      for (const print of page) this.add(print);
      if (page.length < PAGE) return;
    }
  }

  ownerOf(originalId: string): Owner | null {
    return this.owners.get(originalId) ?? null;
  }

  /** The newest photo of a student. */
  latestOf({ enrollmentId, source }: Owner): string | null {
    return this.latest.get(`${source} ${enrollmentId}`) ?? null;
  }

  /** Distance of two photos; null where one of them is not among the faces. */
  distance(one: string | null, other: string | null): number | null {
    const [first, second] = [this.descriptorOf(one), this.descriptorOf(other)];
    return first && second ? euclideanDistance(first, second) : null;
  }

  private descriptorOf(originalId: string | null): Float32Array | null {
    if (originalId === null) return null;
    return this.captures.descriptorOf(originalId) ?? this.references.descriptorOf(originalId);
  }

  private add({ originalId, enrollmentId, source, no, fingerprint }: Print): void {
    this.lastNo = Math.max(this.lastNo, no);
    if (this.owners.has(originalId)) return;
    this.owners.set(originalId, { enrollmentId, source });
    this.latest.set(`${source} ${enrollmentId}`, originalId);
    const faces = source === "capture" ? this.captures : this.references;
    faces.add(originalId, fingerprint.descriptor);
  }
}

/** Faces kept in memory over all tasks, 0.6 KB each; the tasks used longest ago go first. */
const MOST_FACES = 300_000;
const tasks = new Map<string, TaskFaces>();

/** The faces of a task, up to date as this transaction sees them. */
export async function facesOfTask(tx: Tx, place: PrintPlace): Promise<TaskFaces> {
  const key = `${place.schoolId} ${place.taskId} ${place.engine}`;
  const faces = tasks.get(key) ?? new TaskFaces();
  tasks.delete(key);
  await faces.readNew(tx, place);
  tasks.set(key, faces);
  forgetOldest(key);
  return faces;
}

function forgetOldest(kept: string): void {
  let size = [...tasks.values()].reduce((sum, faces) => sum + faces.size, 0);
  for (const [key, faces] of tasks) {
    if (size <= MOST_FACES || key === kept) return;
    tasks.delete(key);
    size -= faces.size;
  }
}

/** Drops a task's faces from memory: its identity check was switched off. */
export function forgetTask({ schoolId, taskId }: { schoolId: string; taskId: string }): void {
  for (const key of tasks.keys()) if (key.startsWith(`${schoolId} ${taskId} `)) tasks.delete(key);
}
