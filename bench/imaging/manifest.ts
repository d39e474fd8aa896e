import { readFileSync } from "node:fs";
import { join } from "node:path";

/** One picture of a test folder: `kind` is ref, capture or defect. */
export type Sample = {
  file: Buffer;
  path: string;
  identity: string;
  kind: string;
  defect: string;
  sex: string;
};

const COLUMNS = ["file", "identity", "kind", "defect", "sex"] as const;

/** Reads `manifest.csv` of a folder (file, identity, kind, defect, …; quotes only around the last columns). */
export function readManifest(folder: string): Sample[] {
  const [head = "", ...lines] = readFileSync(join(folder, "manifest.csv"), "utf8").trim().split(/\r?\n/);
  const names = head.split(",");
  const places = COLUMNS.map((column) => names.indexOf(column));
  return lines.map((line) => {
    const cells = line.split(",");
    const [path = "", identity = "", kind = "", defect = "", sex = ""] = places.map(
      (place) => cells[place] ?? "",
    );
    return { path, identity, kind, defect, sex, file: readFileSync(join(folder, path)) };
  });
}
