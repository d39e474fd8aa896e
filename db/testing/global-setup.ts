import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { setUpDatabase } from "@/lib/jobs/setup";
import { bundle } from "@/scripts/runtime/build.mjs";
import { freePort } from "@/scripts/runtime/ports.mjs";
import { startPostgres } from "@/scripts/runtime/postgres.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    postgresUrl: string;
    appPassword: string;
  }
}

/** Name of the migrated database that every test file's own database is copied from. */
export const TEMPLATE = "qc_template";

/** Starts a throw-away PostgreSQL once and migrates the template. */
export default async function setup({ provide }: TestProject) {
  await bundle({ "roster-reader": "lib/roster/file/reader-process.ts" });
  const folder = mkdtempSync(join(tmpdir(), "qc-db-test-"));
  const postgres = await startPostgres({
    folder: join(folder, "postgres"),
    port: await freePort(),
    password: randomUUID(),
    logFile: join(folder, "postgres.log"),
    throwaway: true,
  });
  const appPassword = randomUUID();
  const template = new URL(postgres.url(TEMPLATE));
  const app = new URL(template);
  app.username = "qingcong_app";
  app.password = appPassword;
  await setUpDatabase(template.href, app.href);
  provide("postgresUrl", postgres.url("postgres"));
  provide("appPassword", appPassword);
  return async () => {
    await postgres.service.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
