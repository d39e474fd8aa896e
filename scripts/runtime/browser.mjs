import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./run.mjs";
import { SetupError, say } from "./say.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const FIXED = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * A Chromium or Chrome for the browser tests: `CHROMIUM_PATH`, the system's, Playwright's own download, and on
 * Debian as root a fresh one from apt. Leaves its path in `CHROMIUM_PATH`, where every later process finds it.
 * @throws {SetupError} where none is found and none can be installed
 */
export async function ensureBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named))
    throw new SetupError(`CHROMIUM_PATH=${named} does not exist: correct it or unset it.`);
  process.env.CHROMIUM_PATH =
    named ?? systemBrowser() ?? (await downloadedBrowser()) ?? (await installedBrowser());
}

function systemBrowser() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return [...FIXED, ...folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))].find((path) =>
    existsSync(path),
  );
}

async function downloadedBrowser() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

async function installedBrowser() {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync("/usr/bin/apt-get")) {
    say("Installing Chromium and a Chinese font from Debian's packages …");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update", "-qq"], { env });
    await run("apt-get", ["install", "-y", "-qq", "chromium", "fonts-noto-cjk"], { env });
    const path = systemBrowser();
    if (path) return path;
  }
  throw new SetupError(
    "No Chromium or Chrome was found for the browser tests: install one (Debian: apt-get install chromium fonts-noto-cjk; elsewhere: npx playwright install chromium), or set CHROMIUM_PATH to its program.",
  );
}
