import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FOLDER = new URL("../../demo/portraits/", import.meta.url);

/** A committed synthetic portrait, e.g. `capture/id001_capture.jpg`. */
export function portrait(path: string): Buffer {
  return readFileSync(fileURLToPath(new URL(path, FOLDER)));
}

export const CAPTURE = "capture/id001_capture.jpg";
export const REFERENCE = "ref/id001_ref.jpg";
