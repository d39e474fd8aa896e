import { readdirSync, readFileSync } from "node:fs";

const PAGE_KB = 4;
const EVERY_MS = 100;

/** The imaging pool waits in a process of its own, which an import does not use; bench `imaging` watches that one. */
const NOT_COUNTED = /imaging-child/;

/**
 * Watches the resident memory of the worker with the children that read files for it (Linux).
 * @returns stops watching and answers the largest sum seen, in MB
 */
export function watchMemory(pid: number): () => number {
  let peakKb = 0;
  const timer = setInterval(() => {
    peakKb = Math.max(peakKb, residentKb(pid));
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
    return peakKb / 1024;
  };
}

function residentKb(root: number): number {
  const parents = new Map<number, number>();
  const resident = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    try {
      // The name of a process stands in brackets and may hold spaces: fields count from behind it.
      const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
      if (NOT_COUNTED.test(readFileSync(`/proc/${pid}/cmdline`, "utf8"))) continue;
      parents.set(pid, Number(fields[1]));
      resident.set(pid, Number(fields[21]) * PAGE_KB);
    } catch {
      // Ended between the two looks.
    }
  }
  const isBelow = (pid: number): boolean => {
    if (pid === root) return true;
    const parent = parents.get(pid);
    return parent !== undefined && parent > 1 && isBelow(parent);
  };
  return [...resident].reduce((sum, [pid, kb]) => sum + (isBelow(pid) ? kb : 0), 0);
}
