import { createHmac, randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "./ports.mjs";
import { startPostgres } from "./postgres.mjs";
import { SetupError } from "./say.mjs";

/** Role that web and worker use; it owns nothing and is bound by row-level security. */
const APP_ROLE = "qingcong_app";
const DATABASE = "qingcong";

/**
 * @typedef {object} Database
 * @property {string} ownerUrl connection that owns the tables
 * @property {Record<string, string>} env what a process needs to use the installation's database and objects
 * @property {import("./services.mjs").Service | null} service the embedded server, where one was started
 */

/**
 * The database of an installation: the embedded one, started here, or an existing PostgreSQL.
 * @param {{ dataDir: string, throwaway?: boolean, externalUrl?: string }} options
 * @returns {Promise<Database>}
 */
export async function openDatabase({ dataDir, throwaway, externalUrl }) {
  mkdirSync(join(dataDir, "objects"), { recursive: true, mode: 0o700 });
  const { postgresPassword, masterKey } = readSecrets(dataDir);
  const embedded = externalUrl
    ? null
    : await startPostgres({
        folder: join(dataDir, "postgres"),
        port: await freePort(),
        password: postgresPassword,
        logFile: join(dataDir, "postgres.log"),
        throwaway,
      });
  const ownerUrl = embedded?.url(DATABASE) ?? externalUrl ?? "";
  const env = {
    DATABASE_URL: process.env.DATABASE_APP_URL ?? appUrl(ownerUrl, masterKey),
    QC_MASTER_KEY: masterKey,
    QC_STORAGE_DIR: join(dataDir, "objects"),
  };
  return { ownerUrl, env, service: embedded?.service ?? null };
}

/**
 * Secrets of this installation, made once and kept in its folder.
 * @param {string} dataDir
 * @returns {{ postgresPassword: string, masterKey: string }}
 */
function readSecrets(dataDir) {
  const file = join(dataDir, "secrets.json");
  if (!existsSync(file)) {
    const secrets = {
      postgresPassword: randomBytes(18).toString("base64url"),
      masterKey: process.env.QC_MASTER_KEY ?? randomBytes(32).toString("base64"),
    };
    writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
    chmodSync(file, 0o600);
  }
  const kept = JSON.parse(readFileSync(file, "utf8"));
  if (process.env.QC_MASTER_KEY && process.env.QC_MASTER_KEY !== kept.masterKey) {
    throw new SetupError(
      `QC_MASTER_KEY differs from the key that ${file} keeps: with another key nothing stored could be read. Unset it, or use another QC_DATA_DIR.`,
    );
  }
  return kept;
}

/**
 * The application role's connection to the same database; its password follows from the master key, so that
 * every machine of an installation knows it.
 * @param {string} ownerUrl
 * @param {string} masterKey
 */
function appUrl(ownerUrl, masterKey) {
  const url = new URL(ownerUrl);
  url.username = APP_ROLE;
  url.password = createHmac("sha256", Buffer.from(masterKey, "base64")).update(APP_ROLE).digest("base64url");
  return url.href;
}
