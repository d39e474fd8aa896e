import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import type { FromChild, Task, TaskResult, ToChild } from "./protocol";

/**
 * Entry of the imaging child process: a pool of threads behind the process channel. It holds no state worth
 * keeping, so the worker may kill and restart it at any time.
 */
const [threads = "1", taskSeconds = "20", memoryMegabytes = "0", ownRecogniser = null] =
  process.argv.slice(2);
const MEMORY_CHECK_MS = 250;
export const OUT_OF_MEMORY_EXIT = 86;

const pool = new Piscina<Task | null, TaskResult | null>({
  filename: fileURLToPath(new URL("./imaging-thread.mjs", import.meta.url)),
  minThreads: Number(threads),
  maxThreads: Number(threads),
  concurrentTasksPerWorker: 1,
  idleTimeout: Number.POSITIVE_INFINITY,
  workerData: { ownRecogniser },
});

function answer(message: FromChild): void {
  process.send?.(message);
}

async function run({ id, task }: ToChild): Promise<void> {
  const signal = AbortSignal.timeout(Number(taskSeconds) * 1000);
  try {
    const result = await pool.run(task, { signal });
    if (result) answer({ type: "done", id, result });
  } catch (error) {
    if (signal.aborted) answer({ type: "timedOut", id });
    else
      answer({
        type: "failed",
        id,
        message: error instanceof Error ? (error.stack ?? error.message) : "unknown",
      });
  }
}

process.on("message", (message: ToChild) => void run(message));
process.on("disconnect", () => process.exit(0));

setInterval(() => {
  const limit = Number(memoryMegabytes) * 1024 * 1024;
  if (limit > 0 && process.memoryUsage.rss() > limit) process.exit(OUT_OF_MEMORY_EXIT);
}, MEMORY_CHECK_MS).unref();

pool.run(null).then(
  () => answer({ type: "ready" }),
  (error: unknown) =>
    answer({ type: "unusable", message: error instanceof Error ? error.message : "unknown" }),
);
