import { defineConfig } from "@playwright/test";

const isRoot = process.getuid?.() === 0;

/** The stack comes up once in `e2e/stack/global-setup.ts`, which leaves its address in the environment. */
export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/stack/global-setup.ts",
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: "list",
  use: {
    baseURL: process.env.QC_E2E_URL,
    locale: "zh-CN",
    timezoneId: "America/New_York",
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        ...(isRoot ? ["--no-sandbox"] : []),
        ...["--disable-gpu", "--disable-background-networking", "--disable-component-update"],
      ],
    },
  },
});
