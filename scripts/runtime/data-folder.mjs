import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ROOT } from "./paths.mjs";
import { SetupError } from "./say.mjs";

/**
 * The one git-ignored folder that holds what `npm start` must keep: database, photos, secrets.
 * `QC_DATA_DIR` names another one. Settings in `.env` count here too.
 */
export function dataFolder() {
  const settings = join(ROOT, ".env");
  if (existsSync(settings)) process.loadEnvFile(settings);
  return process.env.QC_DATA_DIR ? resolve(process.env.QC_DATA_DIR) : join(ROOT, ".data");
}

/** @param {string} dataDir */
const lockFile = (dataDir) => join(dataDir, "start.pid");

/**
 * One `npm start` per data folder.
 * @param {string} dataDir
 * @returns {{ announce: (databaseUrl: string) => void, release: () => void }}
 * @throws {SetupError} where another one runs or the folder cannot be written
 */
export function lock(dataDir) {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new SetupError(
      `The folder ${dataDir} cannot be made (${error instanceof Error ? error.message : error}): check its permissions.`,
    );
  }
  const holder = readHolder(dataDir);
  if (holder) throw new SetupError(`Another npm start already runs with ${dataDir} (process ${holder.pid}).`);
  const file = lockFile(dataDir);
  rmSync(file, { force: true });
  try {
    writeFileSync(file, String(process.pid), { flag: "wx", mode: 0o600 });
  } catch {
    throw new SetupError(`The folder ${dataDir} cannot be written: check its owner and permissions.`);
  }
  return {
    announce: (databaseUrl) => writeFileSync(file, `${process.pid} ${databaseUrl}`),
    release: () => rmSync(file, { force: true }),
  };
}

/**
 * The process that holds the folder, with its database once that is up.
 * @param {string} dataDir
 * @returns {{ pid: number, databaseUrl: string | undefined } | null}
 */
export function readHolder(dataDir) {
  const file = lockFile(dataDir);
  if (!existsSync(file)) return null;
  const [pid, databaseUrl] = readFileSync(file, "utf8").split(" ");
  return isAlive(Number(pid)) ? { pid: Number(pid), databaseUrl } : null;
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return pid > 0;
  } catch {
    return false;
  }
}
