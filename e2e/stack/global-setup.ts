import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { ensureBrowser } from "../../scripts/runtime/browser.mjs";
import { ensureBuilt } from "../../scripts/runtime/build.mjs";
import { freePort } from "../../scripts/runtime/ports.mjs";
import { startStack } from "../../scripts/runtime/stack.mjs";
import { waitUntil } from "../../scripts/runtime/wait.mjs";

/**
 * A production build with a database, web and worker of its own, and the demo data in it. While writing a spec a
 * running installation can be used instead: `QC_E2E_URL` and `QC_E2E_DATABASE` (its owner's connection).
 */
export default async function globalSetup() {
  await ensureBrowser();
  if (process.env.QC_E2E_URL) return;
  await ensureBuilt();
  const dataDir = mkdtempSync(join(tmpdir(), "qc-e2e-"));
  const stack = await startStack({
    dataDir,
    port: await freePort(),
    demo: true,
    throwaway: true,
    env: { QC_REVIEW_HOLD_SECONDS: "6" },
  });
  const stop = async () => {
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await waitUntil(() => isDemoLoaded(stack.ownerUrl), {
      timeoutMs: 300_000,
      what: "The demo data",
      everyMs: 500,
    });
  } catch (error) {
    await stop();
    throw error;
  }
  process.env.QC_E2E_URL = stack.url;
  process.env.QC_E2E_DATABASE = stack.ownerUrl;
  return stop;
}

async function isDemoLoaded(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1 });
  try {
    const rows = await sql`select value from installation where key = 'demo'`;
    return rows[0]?.value?.loaded === true;
  } finally {
    await sql.end();
  }
}
