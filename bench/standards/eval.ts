import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { sharp } from "@/lib/imaging/decode/safe-sharp";
import { localEngine } from "@/lib/imaging/local-engine";
import { loadNetworks } from "@/lib/imaging/network/networks";
import type { FacePoints } from "@/lib/imaging/outcome-schema";
import { PHOTO_SPEC_PRESETS } from "@/lib/imaging/spec-presets";
import { SHOWN_COLUMNS, SHOWN_FILE } from "@/lib/review/labelled-set/shown";
import { readManifest, type Sample } from "../imaging/manifest";

const SPEC = PHOTO_SPEC_PRESETS.chsi99;
const FOLDER = "standard";

/**
 * Makes a labelled set ready for the trainer: cuts the standard photo of every capture, and writes where the eyes
 * are on every picture as it is shown, so that both faces of a pair stand on one line.
 */
export default async function standards(args: string[]) {
  const folder = args[0] ?? join(process.cwd(), "lib/demo/portraits");
  const engine = localEngine(await loadNetworks());
  mkdirSync(join(folder, FOLDER), { recursive: true });
  const lines = [SHOWN_COLUMNS.join(",")];
  let refused = 0;
  for (const sample of readManifest(folder)) {
    const shown = sample.kind === "ref" ? await reference(sample) : await standard(sample);
    if (shown) lines.push([sample.path, ...shown].join(","));
    else refused++;
  }
  writeFileSync(join(folder, SHOWN_FILE), `${lines.join("\n")}\n`);
  return {
    goal: "every picture that shows one face is ready",
    ok: lines.length > 1,
    figures: { shown: lines.length - 1, refused },
  };

  async function standard({ file, path }: Sample) {
    const outcome = await engine.processCapture({ original: file, spec: SPEC, reference: null });
    if (!outcome.ok) return null;
    const cut = join(FOLDER, basename(path));
    writeFileSync(join(folder, cut), outcome.standard);
    const { width, height } = SPEC.standard;
    return [cut, width, height, ...eyes(outcome.geometry.face, 1)];
  }

  async function reference({ file, path }: Sample) {
    const outcome = await engine.prepareReference({ original: file });
    if (!outcome.ok) return null;
    const { width = 0, height = 0 } = await sharp(file).metadata();
    const { viewScale, face } = outcome.geometry;
    return [path, width, height, ...eyes(face, 1 / viewScale)];
  }
}

function eyes({ eyeLeft, eyeRight }: Pick<FacePoints, "eyeLeft" | "eyeRight">, scale: number): number[] {
  return [eyeLeft.x, eyeLeft.y, eyeRight.x, eyeRight.y].map((value) => Math.round(value * scale * 10) / 10);
}
