import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the checkout; every script works from here whatever the caller's own folder is. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** Bundles of the processes that run beside Next: worker, migrations, imaging. */
export const BUILD_DIR = join(ROOT, ".build");
