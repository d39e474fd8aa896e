import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const shared = {
  resolve: { alias: { "@": root, "server-only": `${root}db/testing/server-only.ts` } },
};
const EXCLUDED = ["**/node_modules/**", "e2e/**", ".next/**", ".data/**", ".build/**"];

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: "unit",
          sequence: { groupOrder: 0 },
          testTimeout: 60_000,
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...EXCLUDED, "**/*.db.test.ts"],
          setupFiles: ["db/testing/unit-setup.ts"],
        },
      },
      {
        ...shared,
        test: {
          name: "db",
          sequence: { groupOrder: 1 },
          include: ["**/*.db.test.ts"],
          exclude: EXCLUDED,
          globalSetup: ["db/testing/global-setup.ts"],
          setupFiles: ["db/testing/db-setup.ts"],
          pool: "forks",
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
