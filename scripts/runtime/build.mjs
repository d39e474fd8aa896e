import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BUILD_DIR, ROOT } from "./paths.mjs";
import { run } from "./run.mjs";
import { SetupError, say } from "./say.mjs";

const STAMP = join(BUILD_DIR, "built-from");

/** What the build reads; a change in any of it makes the build stale. */
const SOURCES = ["app", "components", "db", "lib", "public"];
const SOURCE_FILES = [
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
  "proxy.ts",
];
const NOT_BUILT = /\.(test|spec)\.tsx?$|\.(jpg|png|md|xlsx)$/;

/** Processes beside Next, each bundled into one file of `.build`; packages stay in node_modules. */
const BUNDLES = {
  worker: "lib/jobs/worker.ts",
  setup: "lib/jobs/setup-entry.ts",
  audit: "lib/jobs/audit-entry.ts",
  "pay-fake": "lib/payments/platform/fake/entry.ts",
  "roster-reader": "lib/roster/file/reader-process.ts",
  "imaging-child": "lib/imaging/pool/child.ts",
  "imaging-thread": "lib/imaging/pool/thread.ts",
};

/** Builds Next and the bundles when a source has changed since the last build. */
export async function ensureBuilt() {
  const wanted = sourceHash();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted && existsSync(join(ROOT, ".next/BUILD_ID")))
    return;
  say("Building (about a minute at the first time) …");
  mkdirSync(BUILD_DIR, { recursive: true });
  await Promise.all([bundleAll(), buildNext()]);
  writeFileSync(STAMP, wanted);
}

/**
 * Bundles the processes beside Next, and further entries.
 * @param {Record<string, string>} [further] output name → source file
 */
export function bundleAll(further = {}) {
  mkdirSync(BUILD_DIR, { recursive: true });
  return bundle({ ...BUNDLES, ...further });
}

/**
 * Bundles TypeScript entry points for Node.
 * @param {Record<string, string>} entryPoints output name → source file
 */
export async function bundle(entryPoints) {
  const { build } = await import("esbuild");
  await build({
    entryPoints,
    absWorkingDir: ROOT,
    outdir: BUILD_DIR,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    sourcemap: "linked",
    logLevel: "warning",
    tsconfig: join(ROOT, "tsconfig.json"),
  });
}

async function buildNext() {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const next = join(ROOT, "node_modules/next/dist/bin/next");
  const { code, output } = await run(process.execPath, [next, "build"], { env });
  if (code !== 0)
    throw new SetupError(`The build failed:\n${output.trim().split("\n").slice(-40).join("\n")}`);
}

function sourceHash() {
  const hash = createHash("sha256");
  const files = [
    ...SOURCES.flatMap((folder) => filesBelow(join(ROOT, folder))),
    ...SOURCE_FILES.map((file) => join(ROOT, file)).filter((file) => existsSync(file)),
    join(ROOT, "scripts/runtime/build.mjs"),
  ];
  for (const file of files.sort()) hash.update(`${file.slice(ROOT.length)}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !NOT_BUILT.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}
