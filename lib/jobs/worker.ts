import { constants, setPriority } from "node:os";
import { env } from "@/lib/env";
import { chosenProvider } from "@/lib/imaging/compare/providers/chosen-provider";
import { scoredByProvider } from "@/lib/imaging/compare/providers/scored-by-provider";
import { startEngine } from "@/lib/imaging/start-engine";
import { log } from "@/lib/log";
import { CHORES, lanes } from "./handlers";
import { startRunner } from "./runner";

/** The worker process: works off the queues until it is told to stop, then finishes what it holds. */
async function main(): Promise<void> {
  // Where both want the processor, people at their screens go first.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const local = startEngine({
    threads: env().QC_IMAGING_THREADS,
    ownRecogniser: env().QC_RECOGNISER ?? null,
  });
  const provider = chosenProvider(env(), local, () => new Date());
  const engine = provider ? scoredByProvider(local, provider, log) : local;
  const runner = await startRunner(env().DATABASE_URL, lanes(engine, local), CHORES);
  log("info", "worker.ready");
  const stop = async () => {
    process.removeAllListeners("SIGTERM");
    await runner.stop();
    await engine.stop();
    process.exit(0);
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

await main();
