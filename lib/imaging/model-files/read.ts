import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { MODEL_FILE_NAMES, MODEL_FILES, type ModelFile } from "./manifest";

export class ModelFileError extends Error {
  constructor(
    readonly file: string,
    reason: string,
  ) {
    super(
      `Model file ${file} ${reason}. Install the packages again (npm ci), exactly as in package-lock.json.`,
    );
    this.name = "ModelFileError";
  }
}

/** Reads a model file of node_modules and makes sure that it is the very one the engine was built with. */
export async function readModelFile(name: ModelFile): Promise<Buffer> {
  const { path, sha256 } = MODEL_FILES[name];
  const data = await readFile(locate(path));
  const found = createHash("sha256").update(data).digest("hex");
  if (found !== sha256) throw new ModelFileError(path, `has other contents than expected (SHA-256 ${found})`);
  return data;
}

/** Makes sure of every model file at once, so that a broken installation shows at start and not at some photo. */
export async function verifyModelFiles(): Promise<void> {
  await Promise.all(MODEL_FILE_NAMES.map(readModelFile));
}

function locate(path: string): string {
  const folders = createRequire(import.meta.url).resolve.paths("onnxruntime-node") ?? [];
  const found = folders.map((folder) => join(folder, path)).find((file) => existsSync(file));
  if (!found) throw new ModelFileError(path, "is missing");
  return found;
}
