import { env } from "@/lib/env";
import { startEngine } from "@/lib/imaging/start-engine";
import { log } from "@/lib/log";
import { CHORES, lanes } from "./handlers";
import { startRunner } from "./runner";

/** The worker process: works off the queues until it is told to stop, then finishes what it holds. */
async function main(): Promise<void> {
  const engine = startEngine({
    threads: env().QC_IMAGING_THREADS,
    ownRecogniser: env().QC_RECOGNISER ?? null,
  });
  const runner = await startRunner(env().DATABASE_URL, lanes(engine), CHORES);
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
