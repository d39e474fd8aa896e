import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { mendPostgres, postgresHome } from "./install.mjs";
import { rootStrategy } from "./postgres-as-root.mjs";
import { run } from "./run.mjs";
import { SetupError } from "./say.mjs";
import { startService } from "./services.mjs";
import { waitUntil } from "./wait.mjs";

/** Settings of a server whose data must survive a crash, and of one that is thrown away after a test run. */
const COMMON = { shared_buffers: "256MB", max_connections: "80", wal_compression: "on" };
// Until a table just filled is analysed, plans are guesses: over 320 photos a claim took two minutes.
const DURABLE = { ...COMMON, autovacuum_naptime: "5s" };
const THROWAWAY = { ...COMMON, fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/**
 * Starts the embedded PostgreSQL in a folder, which is created at the first start.
 * @param {{ folder: string, port: number, password: string, logFile: string, throwaway?: boolean }} options
 * @returns {Promise<{ service: import("./services.mjs").Service, url: (database: string) => string }>}
 */
export async function startPostgres({ folder, port, password, logFile, throwaway = false }) {
  await mendPostgres();
  const strategy = await rootStrategy(postgresHome(), folder);
  const data = strategy.dataFolder;
  mkdirSync(data, { recursive: true, mode: 0o700 });
  strategy.own(data);
  await stopOrphan(data);

  if (!existsSync(join(data, "PG_VERSION"))) await initialise(strategy, data, password);

  const settings = Object.entries({
    ...(throwaway ? THROWAWAY : DURABLE),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    port: String(port),
    timezone: "UTC",
    log_timezone: "UTC",
    log_checkpoints: "off",
  }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const [command, ...args] = strategy.command("postgres", ["-D", data, ...settings]);
  const service = startService("PostgreSQL", command, args, {
    env: { ...process.env, LC_ALL: "C", LANG: "C" },
    logFile,
    uid: strategy.uid,
    gid: strategy.gid,
  });

  let exited = false;
  service.ended.then(() => {
    exited = true;
  });
  try {
    await waitUntil(async () => exited || isReady(data, port), { timeoutMs: 60_000, what: "PostgreSQL" });
  } catch {
    exited = true;
  }
  if (exited) throw new SetupError(`PostgreSQL did not start; the reason stands at the end of ${logFile}.`);
  return {
    service,
    url: (database) => `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`,
  };
}

/**
 * @param {Awaited<ReturnType<typeof rootStrategy>>} strategy
 * @param {string} data
 * @param {string} password
 */
async function initialise(strategy, data, password) {
  const passwordFile = join(
    data,
    "..",
    `initdb-${createHash("sha256").update(data).digest("hex").slice(0, 8)}`,
  );
  writeFileSync(passwordFile, password, { mode: 0o600 });
  strategy.own(passwordFile);
  const [command, ...args] = strategy.command("initdb", [
    ...["-D", data, "-U", "postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256"],
    ...[
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--locale=C.UTF-8",
      "--data-checksums",
      "--no-instructions",
    ],
  ]);
  const env = { ...process.env, LC_ALL: "C", LANG: "C" };
  const { code, output } = await run(command, args, { env, cwd: data, uid: strategy.uid, gid: strategy.gid });
  rmSync(passwordFile, { force: true });
  if (code !== 0) {
    rmSync(data, { recursive: true, force: true });
    throw new SetupError(
      `The database folder ${data} could not be made:\n${output.trim().split("\n").slice(-5).join("\n")}`,
    );
  }
}

/**
 * The server says in its pid file when it takes queries; its port already answers while it still recovers.
 * @param {string} data
 * @param {number} port
 */
function isReady(data, port) {
  const file = join(data, "postmaster.pid");
  if (!existsSync(file)) return false;
  const lines = readFileSync(file, "utf8").split("\n");
  return Number(lines[3]) === port && lines[7]?.trim() === "ready";
}

/**
 * A server left over from a killed run still holds the folder: ask it to stop.
 * @param {string} data
 */
async function stopOrphan(data) {
  const file = join(data, "postmaster.pid");
  if (!existsSync(file)) return;
  const [pid, , , port] = readFileSync(file, "utf8").split("\n").map(Number);
  if (!pid || !port || !(await accepts(port))) return;
  try {
    process.kill(pid, "SIGINT");
  } catch {
    return;
  }
  await waitUntil(async () => !existsSync(file), {
    timeoutMs: 30_000,
    what: "The end of an older PostgreSQL",
  });
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function accepts(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" });
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
