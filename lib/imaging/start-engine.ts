import { fileURLToPath } from "node:url";
import { log } from "@/lib/log";
import type { ImagingEngine } from "./engine";
import { withBuffers } from "./pool/bytes";
import type { Task, TaskKind, TaskResult } from "./pool/protocol";
import { Supervisor, type SupervisorOptions } from "./pool/supervisor";

/** Peak of a thread on the largest pictures allowed; a child beyond the sum of its threads is restarted. */
const MEGABYTES_PER_THREAD = 1000;

/**
 * Starts the imaging engine: one child process with a pool of threads, restarted when it crashes or has done
 * its share. The entries `imaging-child.mjs` and `imaging-thread.mjs` lie beside this code's bundle.
 */
export function startEngine({
  threads,
  ...options
}: { threads: number } & Partial<SupervisorOptions>): ImagingEngine {
  const supervisor = new Supervisor({
    threads,
    childEntry: fileURLToPath(new URL("./imaging-child.mjs", import.meta.url)),
    queueLimit: 200,
    taskSeconds: 20,
    memoryMegabytes: threads * MEGABYTES_PER_THREAD,
    recycleAfter: 3000,
    ownRecogniser: null,
    report: log,
    ...options,
  });
  async function ask<K extends TaskKind>(task: Extract<Task, { kind: K }>) {
    return withBuffers(await supervisor.run(task)) as ResultOf<K>;
  }
  return {
    processCapture: (input) => ask<"processCapture">({ kind: "processCapture", input }),
    recut: (input) => ask<"recut">({ kind: "recut", input }),
    prepareReference: (input) => ask<"prepareReference">({ kind: "prepareReference", input }),
    cutSize: (input) => ask<"cutSize">({ kind: "cutSize", input }),
    compare: (input) => ask<"compare">({ kind: "compare", input }),
    readCode: (input) => ask<"readCode">({ kind: "readCode", input }),
    checkIdCard: (input) => ask<"checkIdCard">({ kind: "checkIdCard", input }),
    stop: () => supervisor.stop(),
  };
}

/** The child answers a task with the result of the engine's method of that name. */
type ResultOf<K extends TaskKind> = Extract<TaskResult, Awaited<ReturnType<ImagingEngine[K]>>>;
