import { createHash } from "node:crypto";
import type { SeededTask } from "@/db/testing/seed-queue";
import type { Ctx } from "@/lib/auth/ctx";
import { checkBatch } from "@/lib/delivery/mutations/check";
import { createBatch } from "@/lib/delivery/mutations/create";
import { sealBatch } from "@/lib/delivery/mutations/seal";
import { requireBatch } from "@/lib/delivery/queries";

const LOOK_EVERY_MS = 200;

export type Timed = { checkMs: number; sealMs: number; buildMs: number; readMs: number; firstByteMs: number };

/** A batch of everybody: checked, sealed, built by the worker, and its archive read to the end by HTTP. */
export async function runBatch(
  { operator, place }: { operator: Ctx; place: SeededTask },
  { url, cookie }: { url: string; cookie: string },
): Promise<Timed> {
  const settings = { template: "{XH}", colleges: null, selectionId: null };
  const { no, batchId } = await createBatch(operator, { ...place, name: "export", settings });
  const ref = { schoolId: place.schoolId, batchId };
  const seen = { expected: 0, fingerprint: "" };
  const checkMs = await timed(async () => {
    const { ready, fingerprint } = await checkBatch(operator, ref);
    Object.assign(seen, { expected: ready, fingerprint });
  });
  const sealMs = await timed(() => sealBatch(operator, { ...ref, ...seen }));
  const built = () => requireBatch(operator, { ...place, no });
  const buildMs = await timed(async () => {
    for (let batch = await built(); batch.status !== "built"; batch = await built()) {
      if (batch.stop) throw new Error(`the building has stopped: ${batch.stop}`);
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  });
  const [part] = (await built()).parts;
  let firstByteMs = 0;
  const readMs = await timed(async () => {
    const started = performance.now();
    const address = `${url}/api/schools/${ref.schoolId}/batches/${batchId}/archive`;
    const answer = await fetch(address, { headers: { cookie } });
    if (!answer.ok || !answer.body) throw new Error(`the download was answered with ${answer.status}`);
    const hash = createHash("sha256");
    for await (const bytes of answer.body) {
      firstByteMs ||= performance.now() - started;
      hash.update(bytes);
    }
    if (hash.digest("hex") !== part?.sha256) throw new Error("the archive is not what was built");
  });
  return { checkMs, sealMs, buildMs, readMs, firstByteMs };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
