import { createHash } from "node:crypto";
import { mkdir, mkdtemp, open, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

type Written = { plainMs: number; durableMs: number };

/**
 * What the machine itself takes for the same bytes: one loop that reads each photo from a folder, hashes it and writes
 * it to another. Once as the system likes to write, once durable as the store has to.
 */
export async function floor(photos: AsyncIterable<Buffer>): Promise<Written> {
  const folder = await mkdtemp(join(tmpdir(), "qc-floor-"));
  const pathOf = (part: string, n: number) => join(folder, part, String(n % 256), `${n}.jpg`);
  try {
    let count = 0;
    for await (const bytes of photos) {
      const path = pathOf("in", count++);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes);
    }
    const copy = async (part: string, write: (path: string, bytes: Buffer) => Promise<void>) => {
      for (let n = 0; n < Math.min(count, 256); n++)
        await mkdir(dirname(pathOf(part, n)), { recursive: true });
      const started = performance.now();
      for (let n = 0; n < count; n++) {
        const bytes = await readFile(pathOf("in", n));
        createHash("sha256").update(bytes).digest("hex");
        await write(pathOf(part, n), bytes);
      }
      return performance.now() - started;
    };
    const plainMs = await copy("plain", (path, bytes) => writeFile(path, bytes));
    const durableMs = await copy("durable", writeDurably);
    return { plainMs, durableMs };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, "wx");
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
}
