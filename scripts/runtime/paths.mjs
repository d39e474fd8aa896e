import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the checkout; every script works from here whatever the caller's own folder is. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/**
 * The one git-ignored folder that holds what `npm start` must keep: database, photos, secrets.
 * `QC_DATA_DIR` names another one.
 */
export function dataFolder() {
  return process.env.QC_DATA_DIR ? resolve(process.env.QC_DATA_DIR) : join(ROOT, ".data");
}

/** Bundles of the processes that run beside Next: worker, migrations, imaging. */
export const BUILD_DIR = join(ROOT, ".build");
