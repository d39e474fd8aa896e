import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "./runtime/browser.mjs";
import { ensureBuilt } from "./runtime/build.mjs";
import { ensureInstalled } from "./runtime/install.mjs";
import { requireNodeVersion } from "./runtime/node-version.mjs";
import { ROOT } from "./runtime/paths.mjs";
import { run } from "./runtime/run.mjs";
import { runMain, say } from "./runtime/say.mjs";

/** @typedef {{ passed: number, failed: number }} Count */

/** `npm test`: everything there is, from a fresh clone, ending with one line of counts. */
async function main() {
  requireNodeVersion();
  await ensureInstalled();
  await ensureBrowser();
  const reports = mkdtempSync(join(tmpdir(), "qc-test-"));
  try {
    const counts = [...(await staticChecks()), await vitest(reports), await playwright(reports)];
    const total = (/** @type {keyof Count} */ key) => counts.reduce((sum, count) => sum + count[key], 0);
    process.stdout.write(`\n${total("passed")} passed, ${total("failed")} failed\n`);
    process.exitCode = total("failed") === 0 ? 0 : 1;
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}

/** @param {string} path inside node_modules */
const bin = (path) => join(ROOT, "node_modules", path);

async function staticChecks() {
  const formatted = await check("Lint and format", [bin("@biomejs/biome/bin/biome"), "ci", "--colors=off"]);
  await run(process.execPath, [bin("next/dist/bin/next"), "typegen"]);
  const typed = await check("Types", [bin("typescript/bin/tsc"), "--noEmit"]);
  return [formatted, typed];
}

/**
 * @param {string} title
 * @param {string[]} args
 * @returns {Promise<Count>}
 */
async function check(title, args) {
  say(`${title} …`);
  const { code } = await run(process.execPath, args, { show: true });
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

/**
 * @param {string} reports folder
 * @returns {Promise<Count>}
 */
async function vitest(reports) {
  say("Unit and database tests …");
  const file = join(reports, "vitest.json");
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const { code } = await run(process.execPath, [bin("vitest/vitest.mjs"), ...args], { show: true });
  const report = readReport(file);
  return settle(code, { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 });
}

/**
 * @param {string} reports folder
 * @returns {Promise<Count>}
 */
async function playwright(reports) {
  await ensureBuilt();
  say("Browser tests …");
  const file = join(reports, "playwright.json");
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const args = [bin("@playwright/test/cli.js"), "test", "--reporter=list,json"];
  const { code } = await run(process.execPath, args, { show: true, env });
  const stats = readReport(file)?.stats;
  return settle(code, {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
  });
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

/**
 * A runner that failed without naming a test counts as one failure.
 * @param {number} code
 * @param {Count} count
 * @returns {Count}
 */
function settle(code, { passed, failed }) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

await runMain(main);
