import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleAll, ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { requireNodeVersion } from "./node-version.mjs";
import { BUILD_DIR, ROOT } from "./paths.mjs";
import { freePort } from "./ports.mjs";
import { SetupError, say } from "./say.mjs";
import { startStack } from "./stack.mjs";

/**
 * What a bench or an eval answers. It prints its own table; the object becomes the last line.
 * @typedef {{ goal: unknown, ok: boolean, figures: unknown }} Measured
 */

/**
 * @typedef {object} Measurement a module `bench/<name>/bench.ts` or `bench/<name>/eval.ts`
 * @property {(args: string[], stack: import("./stack.mjs").Stack | null) => Promise<Measured>} default
 * @property {{ demo: boolean, env?: Record<string, string> }} [stack] where set: a running installation is brought up first
 */

/**
 * Runs one measurement by name, with a database and servers of its own on free ports where it asks for them, and
 * cleans up. The last line printed is one JSON object.
 * @param {"bench" | "eval"} kind
 */
export async function measure(kind) {
  requireNodeVersion();
  const [name, ...args] = process.argv.slice(2);
  const known = measurements(kind);
  if (!name || !known.includes(name)) {
    throw new SetupError(
      `Say which ${kind}: npm run ${kind} -- <name>. There are: ${known.join(", ") || "none yet"}.`,
    );
  }
  await ensureInstalled();
  const output = `${kind}-${name}`;
  await bundleAll({ [output]: `bench/${name}/${kind}.ts` });
  /** @type {Measurement} */
  const measurement = await import(pathToFileURL(join(BUILD_DIR, `${output}.mjs`)).href);
  if (measurement.stack) await ensureBuilt();
  const result = await withStack(measurement.stack, (stack) => measurement.default(args, stack));
  process.stdout.write(`${JSON.stringify({ [kind]: name, ...result })}\n`);
  process.exit(0);
}

/** @param {"bench" | "eval"} kind */
function measurements(kind) {
  const folder = join(ROOT, "bench");
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, `${kind}.ts`)));
}

/**
 * @template T
 * @param {Measurement["stack"]} wanted
 * @param {(stack: import("./stack.mjs").Stack | null) => Promise<T>} work
 */
async function withStack(wanted, work) {
  if (!wanted) return work(null);
  const dataDir = mkdtempSync(join(tmpdir(), "qc-measure-"));
  try {
    const stack = await startStack({ dataDir, port: await freePort(), throwaway: true, ...wanted });
    try {
      return await work(stack);
    } catch (error) {
      for (const line of loggedErrors(dataDir)) say(line);
      throw error;
    } finally {
      await stack.stop();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/**
 * What the installation itself says of a failure, before its folder goes.
 * @param {string} dataDir
 */
function loggedErrors(dataDir) {
  return ["web.log", "worker.log"]
    .map((name) => join(dataDir, name))
    .filter((path) => existsSync(path))
    .flatMap((path) => readFileSync(path, "utf8").split("\n"))
    .filter((line) => line.includes('"level":"error"'))
    .slice(-5);
}
