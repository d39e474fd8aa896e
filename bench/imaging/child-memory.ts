import { readdirSync, readFileSync } from "node:fs";

/** Memory in MB of the processes this one has started, from /proc; null where there is none. */
export function childMemory(): number | null {
  try {
    const own = String(process.pid);
    return readdirSync("/proc")
      .filter((entry) => /^\d+$/.test(entry) && parentOf(entry) === own)
      .reduce((sum, pid) => sum + residentMegabytes(pid), 0);
  } catch {
    return null;
  }
}

function parentOf(pid: string): string | undefined {
  return field(pid, "PPid");
}

function residentMegabytes(pid: string): number {
  return Number(field(pid, "VmRSS")?.replace(/\D/g, "") ?? 0) / 1024;
}

function field(pid: string, name: string): string | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/status`, "utf8").match(new RegExp(`^${name}:\\s*(.*)$`, "m"));
    return line?.[1];
  } catch {
    return undefined;
  }
}
