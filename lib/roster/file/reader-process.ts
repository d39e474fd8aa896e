import { once } from "node:events";
import { buffer } from "node:stream/consumers";
import type { Cell } from "./cell";
import { RosterFileError } from "./file-error";
import { readSheet } from "./read-sheet";

/** Rows that go out together: the first line soon, so that a heading is found at once. */
const ROWS_PER_LINE = 50;

/**
 * A process of its own for files that strangers made: bytes come in on standard input, rows go out as lines of
 * JSON, many in each. A file that eats memory ends this process, not the worker.
 */
async function main(): Promise<void> {
  const bytes = await buffer(process.stdin);
  let rows: [number, Cell[]][] = [];
  const send = async () => {
    const line = `${JSON.stringify(rows)}\n`;
    rows = [];
    if (!process.stdout.write(line)) await once(process.stdout, "drain");
  };
  try {
    for await (const { rowNo, cells } of readSheet(bytes)) {
      rows.push([rowNo, cells]);
      if (rows.length === ROWS_PER_LINE) await send();
    }
    await send();
  } catch (error) {
    if (!(error instanceof RosterFileError)) throw error;
    await send();
    process.stdout.write(`${JSON.stringify({ failure: error.failure })}\n`);
  }
}

await main();
