import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import type { Cell } from "./cell";
import { FILE_FAILURES, RosterFileError } from "./file-error";
import type { SheetRow } from "./read-sheet";

const MEMORY_MB = 512;
const TIMEOUT_MS = 120_000;

const failureLine = z.object({ failure: z.enum(FILE_FAILURES) });

/**
 * Reads a roster file in a child process with a memory and a time cap.
 * @param maxRows stops reading early
 * @throws RosterFileError
 */
export async function* readRows(
  source: Readable,
  maxRows = Number.POSITIVE_INFINITY,
): AsyncGenerator<SheetRow> {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${MEMORY_MB}`, join(process.cwd(), ".build/roster-reader.mjs")],
    {
      stdio: ["pipe", "pipe", "ignore"],
      timeout: TIMEOUT_MS,
      killSignal: "SIGKILL",
      env: { NODE_ENV: "production" },
    },
  );
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  // The child may end before it has read everything; what it said then is the answer.
  pipeline(source, child.stdin).catch(() => source.destroy());
  let count = 0;
  try {
    for await (const text of createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY })) {
      const message: unknown = JSON.parse(text);
      if (!Array.isArray(message)) throw new RosterFileError(failureLine.parse(message).failure);
      // The line was written by our own reader process; checking 20 cells in each of 200,000 rows costs seconds.
      for (const [rowNo, cells] of message as [number, Cell[]][]) {
        yield { rowNo, cells };
        if (++count >= maxRows) return;
      }
    }
    if ((await ended) !== 0) throw new RosterFileError("tooComplex");
  } finally {
    child.kill("SIGKILL");
    source.destroy();
  }
}
