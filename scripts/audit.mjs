import { join } from "node:path";
import { ensureBuilt } from "./runtime/build.mjs";
import { dataFolder, lock, readHolder } from "./runtime/data-folder.mjs";
import { openDatabase } from "./runtime/database.mjs";
import { ensureInstalled } from "./runtime/install.mjs";
import { requireNodeVersion } from "./runtime/node-version.mjs";
import { BUILD_DIR } from "./runtime/paths.mjs";
import { run } from "./runtime/run.mjs";
import { runMain, SetupError } from "./runtime/say.mjs";
import { childEnv } from "./runtime/stack.mjs";

/** `npm run audit`: checks the audit log of this installation, running or not. Exit code 1 where it is broken. */
async function main() {
  requireNodeVersion();
  const dataDir = dataFolder();
  await ensureInstalled();
  await ensureBuilt();
  const holder = readHolder(dataDir);
  if (holder && !holder.databaseUrl)
    throw new SetupError("The console is just starting: try again in a minute.");
  const externalUrl = process.env.DATABASE_URL;
  if (holder) {
    const env = { ...(await openDatabase({ dataDir, externalUrl: holder.databaseUrl })).env };
    process.exitCode = await verify({ ...env, DATABASE_URL: holder.databaseUrl ?? "" });
    return;
  }
  const { release } = lock(dataDir);
  try {
    const { env, service } = await openDatabase({ dataDir, externalUrl });
    process.exitCode = await verify(env);
    await service?.stop();
  } finally {
    release();
  }
}

/** @param {Record<string, string>} env */
async function verify(env) {
  const { code } = await run(process.execPath, [join(BUILD_DIR, "audit.mjs")], {
    env: childEnv(env),
    show: true,
  });
  return code;
}

await runMain(main);
