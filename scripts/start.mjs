import { ensureBuilt } from "./runtime/build.mjs";
import { dataFolder, lock } from "./runtime/data-folder.mjs";
import { ensureInstalled } from "./runtime/install.mjs";
import { requireNodeVersion } from "./runtime/node-version.mjs";
import { isPortFree } from "./runtime/ports.mjs";
import { runMain, SetupError, say } from "./runtime/say.mjs";
import { startStack } from "./runtime/stack.mjs";

/** `npm start`: from a fresh clone to a running console. */
async function main() {
  requireNodeVersion();
  const dataDir = dataFolder();
  const port = Number(process.env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new SetupError(`PORT=${process.env.PORT} is no port.`);
  if (!(await isPortFree(port))) {
    throw new SetupError(
      `Port ${port} is in use: stop what runs there, or start with another one: PORT=${port + 1} npm start`,
    );
  }
  const held = lock(dataDir);
  try {
    await ensureInstalled();
    await ensureBuilt();
    await serve(port, dataDir, held.announce);
  } finally {
    held.release();
  }
}

/**
 * @param {number} port
 * @param {string} dataDir
 * @param {(databaseUrl: string) => void} announceDatabase
 */
async function serve(port, dataDir, announceDatabase) {
  const externalUrl = process.env.DATABASE_URL;
  const demo = process.env.QC_DEMO ? process.env.QC_DEMO === "1" : !externalUrl;
  const stack = await startStack({ dataDir, port, demo, externalUrl, tell: say });
  announceDatabase(stack.env.DATABASE_URL ?? "");
  const stopped = new Promise((resolve) => {
    process.once("SIGINT", () => resolve("signal"));
    process.once("SIGTERM", () => resolve("signal"));
    for (const service of stack.services) service.ended.then(() => resolve(service.name));
  });
  announce(stack, dataDir);
  const cause = await stopped;
  if (cause !== "signal") process.stderr.write(`\n${cause} has ended; its last words stand in ${dataDir}.\n`);
  say("Stopping …");
  await stack.stop();
  say("Stopped. Nothing is running any more.");
  if (cause !== "signal") process.exitCode = 1;
}

/**
 * @param {import("./runtime/stack.mjs").Stack} stack
 * @param {string} dataDir
 */
function announce({ url, people: { admin, demo } }, dataDir) {
  say(`Ready: ${url}   (Ctrl-C stops everything; data stays in ${dataDir})`);
  if (admin) say(`First account: ${admin.login}   password (shown only now): ${admin.password}`);
  if (!demo) return;
  const list = demo.accounts.map(({ login, name }) => `           ${login.padEnd(12)} ${name}`);
  say(`Demo accounts, password ${demo.password}:\n${list.join("\n")}`);
}

await runMain(main);
