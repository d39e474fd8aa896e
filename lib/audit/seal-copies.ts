import { appendFile, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { env } from "@/lib/env";
import type { Seal } from "./seal";

/** Copies of the seals lie beside the object store, outside the database they vouch for. */
function copiesFile(): string {
  return join(dirname(env().QC_STORAGE_DIR), "audit-seals.jsonl");
}

/** Appends a seal to the copies; ship this file to another machine. */
export async function keepSealCopy({ n, hash, signature, rowCount }: Seal): Promise<void> {
  await appendFile(copiesFile(), `${JSON.stringify({ n, hash, signature, rowCount })}\n`, { mode: 0o600 });
}

export async function readSealCopies(): Promise<{ n: number; hash: string }[]> {
  const text = await readFile(copiesFile(), "utf8").catch(() => "");
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { n: number; hash: string });
}
