import { join } from "node:path";
import { openDatabase } from "./database.mjs";
import { BUILD_DIR, ROOT } from "./paths.mjs";
import { startPayFake } from "./pay-fake.mjs";
import { run } from "./run.mjs";
import { SetupError } from "./say.mjs";
import { startService } from "./services.mjs";
import { waitUntil } from "./wait.mjs";

/**
 * @typedef {object} SetUp
 * @property {{ login: string, password: string } | null} admin made now, in an empty installation without a demo
 * @property {{ password: string, accounts: { login: string, name: string }[] } | null} demo
 */

/**
 * @typedef {object} Stack a running installation
 * @property {string} url address of the console
 * @property {Record<string, string>} env what a further process needs to join
 * @property {string} ownerUrl connection that owns the tables
 * @property {SetUp} people first accounts, as the set-up made or knows them
 * @property {import("./services.mjs").Service[]} services in the order of their start
 * @property {() => Promise<void>} stop
 */

/**
 * Brings up database, web and worker.
 * @param {{ dataDir: string, port: number, demo: boolean, throwaway?: boolean, env?: Record<string, string>,
 *   externalUrl?: string, tell?: (step: string) => void }} options
 *   `externalUrl` uses an existing PostgreSQL in place of the embedded one
 * @returns {Promise<Stack>}
 */
export async function startStack({ dataDir, port, demo, throwaway, env = {}, externalUrl, tell = () => {} }) {
  /** @type {Stack["services"]} */
  const services = [];
  const stop = async () => {
    for (const service of [...services].reverse()) await service.stop();
  };
  try {
    if (!externalUrl) tell("Starting the embedded PostgreSQL …");
    const database = await openDatabase({ dataDir, throwaway, externalUrl });
    const { ownerUrl } = database;
    if (database.service) services.push(database.service);
    const url = `http://localhost:${port}`;
    const pay = (process.env.QC_PAY ?? (externalUrl ? "off" : "fake")) === "fake";
    const payFake = pay ? await startPayFake({ dataDir, url, childEnv }) : null;
    if (payFake) services.push(payFake.service);
    const base = {
      ...payFake?.env,
      ...env,
      ...database.env,
      QC_DEMO: demo ? "1" : "0",
      // Trying it out takes no WeChat; the pages say so.
      QC_TEST_LOGIN: demo ? "1" : "0",
      QC_IDENTITY_FAKE: demo ? "1" : "0",
      QC_CARD_READER: demo ? "fake" : (process.env.QC_CARD_READER ?? "none"),
      NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? url,
      NEXT_TELEMETRY_DISABLED: "1",
    };
    tell("Preparing the database …");
    const people = await setUp({ ...base, QC_OWNER_URL: ownerUrl });

    tell("Starting web and worker …");
    const web = startService(
      "web",
      process.execPath,
      [join(ROOT, "node_modules/next/dist/bin/next"), "start", "--port", String(port)],
      { env: childEnv(base), logFile: join(dataDir, "web.log") },
    );
    const worker = startService(
      "worker",
      process.execPath,
      ["--enable-source-maps", join(BUILD_DIR, "worker.mjs")],
      {
        env: childEnv(base),
        logFile: join(dataDir, "worker.log"),
      },
    );
    services.push(web, worker);
    await waitForSignIn(url, web, join(dataDir, "web.log"));
    return { url, env: base, ownerUrl, people, services, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * The console's own settings (`QC_…`, see `.env.example`) and what Node needs; nothing else of the caller's.
 * @param {Record<string, string>} base
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnv(base) {
  const { PATH, HOME, TZ, LANG, NODE_OPTIONS, NODE_EXTRA_CA_CERTS } = process.env;
  const settings = Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith("QC_")));
  const machine = { PATH, HOME, TZ, LANG, NODE_OPTIONS, NODE_EXTRA_CA_CERTS };
  return { ...machine, ...settings, ...base, NODE_ENV: "production" };
}

/**
 * @param {Record<string, string>} env
 * @returns {Promise<SetUp>}
 */
async function setUp(env) {
  const { code, output } = await run(process.execPath, [join(BUILD_DIR, "setup.mjs")], {
    env: childEnv(env),
  });
  const last = output.trim().split("\n").at(-1) ?? "";
  if (code !== 0 || !last.startsWith("{")) {
    throw new SetupError(
      `The database could not be prepared:\n${output.trim().split("\n").slice(-8).join("\n")}`,
    );
  }
  return JSON.parse(last);
}

/**
 * @param {string} url
 * @param {import("./services.mjs").Service} web
 * @param {string} logFile
 */
async function waitForSignIn(url, web, logFile) {
  let ended = false;
  web.ended.then(() => {
    ended = true;
  });
  const answers = async () => ended || (await fetch(`${url}/api/health`)).ok;
  await waitUntil(answers, { timeoutMs: 60_000, what: "The console" });
  if (ended) throw new SetupError(`The console did not start; the reason stands at the end of ${logFile}.`);
}
