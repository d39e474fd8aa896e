import { join } from "node:path";
import { localEngine } from "@/lib/imaging/local-engine";
import { loadNetworks } from "@/lib/imaging/network/networks";
import { PHOTO_SPEC_PRESETS } from "@/lib/imaging/spec-presets";
import { reportCompare } from "./eval-compare";
import { judgeAll, reportDefects, reportFalse } from "./eval-defects";
import { reportSamePicture } from "./eval-same-picture";
import { reportStandards } from "./eval-standards";
import { readManifest } from "./manifest";

const SPEC = PHOTO_SPEC_PRESETS.chsi99;
const GOALS = { found: 0.95, false: 0.02 };

/**
 * Judges a folder of pictures with a manifest, by default the committed portraits. The pictures are renderings:
 * the figures check the pipeline's code and say nothing about people.
 */
export default async function evaluate(args: string[]) {
  const folder = args[0] ?? join(process.cwd(), "lib/demo/portraits");
  const samples = readManifest(folder);
  const engine = localEngine(await loadNetworks());
  const judged = await judgeAll(
    engine,
    samples.filter(({ kind }) => kind !== "ref"),
    SPEC,
  );
  const found = reportDefects(judged);
  const falseShare = reportFalse(judged);
  const outside = await reportStandards(judged, SPEC);
  const same = await reportSamePicture(engine, samples);
  await reportCompare(engine, samples);
  return {
    goal: `≥ ${GOALS.found} of the counted defects found, ≤ ${GOALS.false} of the good pictures objected to, every standard photo of a good picture inside the spec, no edit of a picture missed, no other picture taken for it`,
    ok:
      found.share >= GOALS.found &&
      falseShare <= GOALS.false &&
      outside === 0 &&
      same.missed === 0 &&
      same.wrong === 0,
    figures: {
      pictures: samples.length,
      "counted defects": found.count,
      "share found": Number(found.share.toFixed(3)),
      "least share of a defect": Number(found.worst.toFixed(3)),
      "share of good pictures objected to": Number(falseShare.toFixed(3)),
      "standards outside the spec": outside,
      "edits missed": same.missed,
      "other pictures taken for the same": same.wrong,
    },
  };
}
