import { readFile } from "node:fs/promises";
import { join, normalize } from "node:path";
import { env } from "@/lib/env";
import { type GoldPair, type LabelledPicture, pairsOf } from "./pairs";

const COLUMNS = ["file", "identity", "kind", "defect"] as const;

/** All pairs that the installed set of labelled pictures yields, each with its right answer. */
export async function labelledPairs(): Promise<GoldPair[]> {
  const [pictures, lookAlikes] = await Promise.all([
    labelledRows("manifest.csv"),
    labelledRows("look-alikes.csv"),
  ]);
  return pairsOf(
    pictures.map((row) => {
      const [file = "", identity = "", kind = "", defect = ""] = COLUMNS.map((column) => row[column] ?? "");
      return { file, identity, kind, defect } satisfies LabelledPicture;
    }),
    new Map(lookAlikes.map((row) => [row.identity ?? "", row.lookAlike ?? ""])),
  );
}

/** A picture of the set by its path in the manifest. */
export function readLabelled(file: string): Promise<Buffer> {
  const path = normalize(file);
  if (path.startsWith("..") || path.startsWith("/"))
    throw new Error("the manifest names a file outside its set");
  return readFile(join(env().QC_GOLD_SET_DIR, path));
}

/** The rows of a list of the set, by their columns. */
export async function labelledRows(name: string): Promise<Record<string, string>[]> {
  const [head = "", ...lines] = (await readFile(join(env().QC_GOLD_SET_DIR, name), "utf8"))
    .trim()
    .split(/\r?\n/);
  const names = head.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(names.map((column, index) => [column, cells[index] ?? ""]));
  });
}
