import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, inject } from "vitest";
import { TEMPLATE } from "./global-setup";

process.env.TZ = "Asia/Kathmandu";

const admin = new URL(inject("postgresUrl"));
if (admin.hostname !== "127.0.0.1") throw new Error("database tests only run on this machine");

const name = `qc_test_${randomUUID().replaceAll("-", "")}`;
const sql = postgres(admin.href, { max: 1, onnotice: () => {} });
await sql.unsafe(`create database ${name} template ${TEMPLATE}`);

const app = new URL(admin);
app.pathname = `/${name}`;
process.env.QC_OWNER_URL = app.href;
app.username = "qingcong_app";
app.password = inject("appPassword");
process.env.DATABASE_URL = app.href;
process.env.QC_MASTER_KEY = Buffer.alloc(32, 7).toString("base64");
const storage = mkdtempSync(join(storageRoot(), "qc-storage-"));
// A folder within: copies of audit seals lie beside the object store.
process.env.QC_TEST_LOGIN = "1";
process.env.QC_IDENTITY_FAKE = "1";
process.env.QC_STORAGE_DIR = join(storage, "objects");

afterAll(async () => {
  await sql.unsafe(`drop database if exists ${name} with (force)`);
  await sql.end();
  rmSync(storage, { recursive: true, force: true });
});

/** In memory where there is room for it: no test needs its bytes after a crash, and each is made durable when it is put. */
function storageRoot(): string {
  const memory = "/dev/shm";
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 1024 ** 3 ? memory : tmpdir();
}
