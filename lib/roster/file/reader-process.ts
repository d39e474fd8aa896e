import { once } from "node:events";
import { buffer } from "node:stream/consumers";
import type { Cell } from "./cell";
import { RosterFileError } from "./file-error";
import { openSheet, type ReadChoice } from "./read-sheet";

/** Rows that go out together: the first line soon, so that a heading is found at once. */
const ROWS_PER_LINE = 50;

/**
 * A process of its own for files that strangers made: bytes come in on standard input, out go a line that tells of
 * the sheet and the rows as lines of JSON, many in each. A file that eats memory ends this process, not the worker.
 */
async function main(): Promise<void> {
  const choice = JSON.parse(process.argv[2] ?? "") as ReadChoice;
  const bytes = await buffer(process.stdin);
  let rows: [number, Cell[]][] = [];
  const write = async (message: unknown) => {
    if (!process.stdout.write(`${JSON.stringify(message)}\n`)) await once(process.stdout, "drain");
  };
  const send = () => {
    const full = rows;
    rows = [];
    return write(full);
  };
  try {
    const sheet = await openSheet(bytes, choice);
    await write(sheet.look);
    for await (const { rowNo, cells } of sheet.rows()) {
      rows.push([rowNo, cells]);
      if (rows.length === ROWS_PER_LINE) await send();
    }
    await send();
  } catch (error) {
    if (!(error instanceof RosterFileError)) throw error;
    await send();
    await write({ failure: error.failure });
  }
}

await main();
