import { join, resolve } from "node:path";
import { bundle } from "./runtime/build.mjs";
import { ensureInstalled } from "./runtime/install.mjs";
import { requireNodeVersion } from "./runtime/node-version.mjs";
import { BUILD_DIR } from "./runtime/paths.mjs";
import { run } from "./runtime/run.mjs";
import { runMain } from "./runtime/say.mjs";

/** `npm run verify -- <archive.zip>`: checks a delivered batch by what is in it alone; needs no database. */
async function main() {
  requireNodeVersion();
  await ensureInstalled();
  await bundle({ "verify-batch": "lib/delivery/summary/verify-entry.ts" });
  const [archive, ...more] = process.argv.slice(2);
  const args = archive ? [resolve(process.env.INIT_CWD ?? "", archive), ...more] : [];
  const { code } = await run(process.execPath, [join(BUILD_DIR, "verify-batch.mjs"), ...args], {
    show: true,
  });
  process.exitCode = code;
}

await runMain(main);
