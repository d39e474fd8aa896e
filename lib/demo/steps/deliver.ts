import type { Ctx } from "@/lib/auth/ctx";
import { checkBatch } from "@/lib/delivery/mutations/check";
import { createBatch } from "@/lib/delivery/mutations/create";
import { sealBatch } from "@/lib/delivery/mutations/seal";
import { listBatches } from "@/lib/delivery/queries";
import { until } from "./until";

/** Seals what is approved into a batch and waits until the worker has built it. */
export async function deliverBatch(
  operator: Ctx,
  place: { schoolId: string; taskId: string },
  name: string,
): Promise<void> {
  const { no, batchId } = await createBatch(operator, {
    ...place,
    name,
    settings: { template: "{XH}", colleges: null, selectionId: null },
  });
  const { ready, fingerprint } = await checkBatch(operator, { schoolId: place.schoolId, batchId });
  if (ready === 0) return;
  await sealBatch(operator, { schoolId: place.schoolId, batchId, expected: ready, fingerprint });
  await until(async () =>
    (await listBatches(operator, place)).some((batch) => batch.no === no && batch.status === "built"),
  );
}
