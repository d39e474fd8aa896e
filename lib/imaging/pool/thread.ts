import { workerData } from "piscina";
import { z } from "zod";
import { loadOwnRecogniser } from "../compare/own-recogniser";
import { shippedRecogniser } from "../compare/shipped-recogniser";
import type { ImagingEngine } from "../engine";
import { localEngine } from "../local-engine";
import { verifyModelFiles } from "../model-files/read";
import { loadNetworks } from "../network/networks";
import { withBuffers } from "./bytes";
import type { Task, TaskResult } from "./protocol";

const settingsSchema = z.object({ ownRecogniser: z.string().nullable() });

async function start(): Promise<ImagingEngine> {
  const { ownRecogniser } = settingsSchema.parse(workerData);
  await verifyModelFiles();
  const scorer = ownRecogniser === null ? shippedRecogniser : await loadOwnRecogniser(ownRecogniser);
  return localEngine(await loadNetworks(), scorer);
}

const engine = start();
// A missing model file is reported by the task that needs it, not as an unhandled rejection.
engine.catch(() => {});

/** One task on a pool thread (piscina calls the default export). `null` only waits until the thread is ready. */
export default async function runTask(task: Task | null): Promise<TaskResult | null> {
  const local = await engine;
  if (!task) return null;
  switch (task.kind) {
    case "processCapture":
      return local.processCapture(withBuffers(task.input));
    case "recut":
      return local.recut(withBuffers(task.input));
    case "prepareReference":
      return local.prepareReference(withBuffers(task.input));
    case "cutSize":
      return local.cutSize(withBuffers(task.input));
    case "compare":
      return local.compare(withBuffers(task.input));
    case "readCode":
      return local.readCode(withBuffers(task.input));
    case "checkIdCard":
      return local.checkIdCard(withBuffers(task.input));
  }
}
