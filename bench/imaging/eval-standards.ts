import { sharp } from "@/lib/imaging/decode/safe-sharp";
import type { PhotoSpec } from "@/lib/imaging/schema";
import { isGood, type Judged } from "./eval-defects";

const BANDED = ["headTop", "eyeLine", "faceWidth", "centreOffset", "standardBytes"];

/** Prints good captures whose standard photo misses any part of the spec; returns how many. */
export async function reportStandards(judged: readonly Judged[], spec: PhotoSpec): Promise<number> {
  let outside = 0;
  let count = 0;
  for (const { sample, outcome } of judged) {
    if (!isGood(sample)) continue;
    count++;
    const faults = outcome.ok ? await faultsOf(outcome, spec) : ["refused"];
    if (faults.length === 0) continue;
    outside++;
    console.log(`  ${sample.path}: ${faults.join(", ")}`);
  }
  console.log(`standard photos of good pictures outside the spec: ${outside} of ${count}\n`);
  return outside;
}

async function faultsOf(
  outcome: Extract<Judged["outcome"], { ok: true }>,
  { standard }: PhotoSpec,
): Promise<string[]> {
  const file = await sharp(outcome.standard).metadata();
  const bytes = outcome.standard.length;
  const checks: [string, boolean][] = [
    ["size", file.width === standard.width && file.height === standard.height],
    ["density", file.density === standard.dpi],
    ["channels", file.channels === 3 && file.space === "srgb"],
    ["bytes", bytes >= standard.bytes.min && bytes <= standard.bytes.max],
    ["metadata", !file.exif && !file.icc && !file.xmp],
    ...outcome.measures
      .filter(({ code }) => BANDED.includes(code))
      .map(({ code, verdict }): [string, boolean] => [code, verdict === "pass"]),
  ];
  return checks.filter(([, isRight]) => !isRight).map(([name]) => name);
}
