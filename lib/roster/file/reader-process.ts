import { once } from "node:events";
import { buffer } from "node:stream/consumers";
import { RosterFileError } from "./file-error";
import { readSheet } from "./read-sheet";

/**
 * A process of its own for files that strangers made: bytes come in on standard input, rows go out as lines of
 * JSON. A file that eats memory ends this process, not the worker.
 */
async function main(): Promise<void> {
  const bytes = await buffer(process.stdin);
  try {
    for await (const { rowNo, cells } of readSheet(bytes)) {
      if (!process.stdout.write(`${JSON.stringify([rowNo, cells])}\n`)) await once(process.stdout, "drain");
    }
  } catch (error) {
    if (!(error instanceof RosterFileError)) throw error;
    process.stdout.write(`${JSON.stringify({ failure: error.failure })}\n`);
  }
}

await main();
