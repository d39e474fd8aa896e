import { spawn } from "node:child_process";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import type { Cell } from "./cell";
import { FILE_FAILURES, RosterFileError } from "./file-error";
import type { ReadChoice, SheetLook, SheetRow } from "./read-sheet";

const MEMORY_MB = 512;
const TIMEOUT_MS = 120_000;

const failureLine = z.object({ failure: z.enum(FILE_FAILURES) });

/** Rows of a file that was looked at before. */
export async function* readRows(source: Readable, choice: ReadChoice): AsyncGenerator<SheetRow> {
  for await (const message of messagesOf(source, choice)) if ("cells" in message) yield message;
}

/** What is to be known of a sheet, and its first rows. */
export async function readTopRows(
  source: Readable,
  choice: ReadChoice,
  count: number,
): Promise<{ look: SheetLook; rows: SheetRow[] }> {
  let look: SheetLook | undefined;
  const rows: SheetRow[] = [];
  for await (const message of messagesOf(source, choice)) {
    if ("cells" in message) rows.push(message);
    else look = message;
    if (rows.length >= count) break;
  }
  if (!look) throw new RosterFileError("damaged");
  return { look, rows };
}

/**
 * Reads a roster file in a child process with a memory and a time cap.
 * @throws RosterFileError
 */
async function* messagesOf(source: Readable, choice: ReadChoice): AsyncGenerator<SheetLook | SheetRow> {
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${MEMORY_MB}`,
      join(process.cwd(), ".build/roster-reader.mjs"),
      JSON.stringify(choice),
    ],
    {
      stdio: ["pipe", "pipe", "ignore"],
      timeout: TIMEOUT_MS,
      killSignal: "SIGKILL",
      env: { NODE_ENV: "production" },
    },
  );
  // People at their screens go first.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  // The child may end before it has read everything; what it said then is the answer.
  pipeline(source, child.stdin).catch(() => source.destroy());
  try {
    for await (const text of linesOf(child.stdout)) {
      const message: unknown = JSON.parse(text);
      // The lines were written by our own reader process; checking 20 cells in each of 200,000 rows costs seconds.
      if (Array.isArray(message)) {
        for (const [rowNo, cells] of message as [number, Cell[]][]) yield { rowNo, cells };
      } else if (failureLine.safeParse(message).success) {
        throw new RosterFileError(failureLine.parse(message).failure);
      } else yield message as SheetLook;
    }
    if ((await ended) !== 0) throw new RosterFileError("tooComplex");
  } finally {
    child.kill("SIGKILL");
    source.destroy();
  }
}

/** The child waits while its lines are not taken; `readline` would keep a thousand of them. */
async function* linesOf(stream: Readable): AsyncGenerator<string> {
  let rest = "";
  for await (const part of stream.setEncoding("utf8")) {
    const lines = (rest + part).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}
