import type { ImagingEngine } from "@/lib/imaging/engine";
import type { Fingerprint } from "@/lib/imaging/same-picture/fingerprint";
import { PictureIndex } from "@/lib/imaging/same-picture/picture-index";
import { printTable } from "../report/table";
import { edits } from "./edits";
import type { Sample } from "./manifest";

/** Pictures that are edited; every one is compared with all. */
const EDITED = 12;

/** Prints how each edit was recognised and which pictures were taken for another; returns both counts. */
export async function reportSamePicture(engine: ImagingEngine, samples: readonly Sample[]) {
  const pictures = samples.filter(({ kind }) => kind === "capture" || kind === "ref");
  const prints = new Map<string, Fingerprint>();
  const index = new PictureIndex();
  for (const { path, file } of pictures) {
    const fingerprint = await fingerprintOf(engine, file);
    if (!fingerprint) continue;
    prints.set(path, fingerprint);
    index.add(path, fingerprint);
  }
  const missed = await reportEdits(
    engine,
    index,
    pictures.filter(({ kind }) => kind === "capture").slice(0, EDITED),
  );
  const wrong = [...prints].flatMap(([path, fingerprint]) =>
    index
      .find(fingerprint, path)
      .filter(({ kind }) => kind !== "similarFace")
      .map(({ id, kind }) => `${path} and ${id}: ${kind}`),
  );
  for (const line of wrong) console.log(`  ${line}`);
  console.log(
    `different pictures taken for the same: ${wrong.length} of ${prints.size ** 2 - prints.size} pairs\n`,
  );
  return { missed, wrong: wrong.length };
}

async function reportEdits(
  engine: ImagingEngine,
  index: PictureIndex,
  samples: readonly Sample[],
): Promise<number> {
  const found = new Map<string, { hits: number; correlations: number[] }>();
  let missed = 0;
  for (const { path, file } of samples) {
    for (const [name, edited] of Object.entries(await edits(engine, file))) {
      const fingerprint = await fingerprintOf(engine, edited);
      const match = fingerprint && index.find(fingerprint).find(({ id }) => id === path);
      const row = found.get(name) ?? { hits: 0, correlations: [] };
      if (match && match.kind !== "similarFace") row.hits++;
      else missed++;
      row.correlations.push(match?.correlation ?? 0);
      found.set(name, row);
    }
  }
  printTable(
    ["edit", "found", "of", "lowest correlation"],
    [...found].map(([name, { hits, correlations }]) => [
      name,
      hits,
      correlations.length,
      Math.min(...correlations).toFixed(2),
    ]),
  );
  return missed;
}

async function fingerprintOf(engine: ImagingEngine, original: Buffer): Promise<Fingerprint | null> {
  const outcome = await engine.prepareReference({ original });
  return outcome.ok ? outcome.fingerprint : null;
}
