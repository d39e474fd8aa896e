import { PROBLEM_CODES } from "@/lib/imaging/decode/problem";
import type { CaptureOutcome, ImagingEngine } from "@/lib/imaging/engine";
import { PHOTO_SPEC_PRESETS } from "@/lib/imaging/spec-presets";
import { startEngine } from "@/lib/imaging/start-engine";
import { printTable } from "../report/table";
import { mutated } from "./mutations";
import { originals } from "./originals";

const COUNT = 2000;
const THREADS = 2;
const SPEC = PHOTO_SPEC_PRESETS.chsi99;
/** The bytes are not what is tested here. */
const ANY_BYTES = { ...SPEC, raw: { ...SPEC.raw, bytes: { min: 0, max: SPEC.raw.bytes.max } } };

/**
 * Sends damaged and disguised pictures through the real engine, in its own process: each has to be accepted or
 * refused with a known code, and the process has to live on. `--images N` sets how many (2000).
 */
export default async function evaluate(args: string[]) {
  const asked = args.indexOf("--images");
  const count = asked < 0 ? COUNT : Number(args[asked + 1]);
  const files = await originals();
  const ended: string[] = [];
  const engine = startEngine({
    threads: THREADS,
    report: (_level, event, fields) => ended.push(`${event} ${JSON.stringify(fields ?? {})}`),
  });
  const outcomes = new Map<string, number>();
  let next = 0;
  const work = async () => {
    for (let i = next++; i < count; i = next++) {
      const code = await outcomeOf(engine, mutated(files, i));
      outcomes.set(code, (outcomes.get(code) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: THREADS * 2 }, work));
  const good = files[0] ? await outcomeOf(engine, files[0]) : "none";
  await engine.stop();

  const sorted = [...outcomes].sort(([, one], [, other]) => other - one);
  printTable(["outcome", "pictures"], sorted);
  for (const line of ended) console.log(`  ${line}`);
  const known = new Set<string>(["accepted", ...PROBLEM_CODES]);
  const strange = sorted.filter(([code]) => !known.has(code)).reduce((sum, [, n]) => sum + n, 0);
  const crashed = outcomes.get("crashed") ?? 0;
  return {
    goal: `${count} damaged pictures: no end of the process, none given up, each accepted or refused with a known code, and a good picture afterwards accepted`,
    ok: ended.length === 0 && crashed === 0 && strange === 0 && good === "accepted",
    figures: {
      pictures: count,
      accepted: outcomes.get("accepted") ?? 0,
      "ends of the process": ended.length,
      "given up": crashed,
      "other failures": strange,
    },
  };
}

async function outcomeOf(engine: ImagingEngine, original: Buffer): Promise<string> {
  try {
    const outcome: CaptureOutcome = await engine.processCapture({
      original,
      spec: ANY_BYTES,
      reference: null,
    });
    return outcome.ok ? "accepted" : outcome.problem.code;
  } catch (error) {
    return `failed: ${error instanceof Error ? error.message.split("\n")[0] : "unknown"}`;
  }
}
