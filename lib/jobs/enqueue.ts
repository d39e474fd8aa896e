import type { z } from "zod";
import type { Tx } from "@/db/client";
import { bossDb, bossSender, clientOf, wake } from "./boss";
import type { JobDefinition } from "./define";

export type EnqueueOptions = {
  /** Not before this moment (of the real clock). */
  startAfter?: Date;
};

/**
 * Puts a job into the queue within the business transaction: both commit or neither. The worker is woken when
 * the transaction commits.
 */
export async function enqueue<Name extends string, Schema extends z.ZodType>(
  tx: Tx,
  job: JobDefinition<Name, Schema>,
  payload: z.input<Schema>,
  options: EnqueueOptions = {},
): Promise<void> {
  await enqueueMany(tx, job, [payload], options);
}

/** The same for many payloads in one statement. */
export async function enqueueMany<Name extends string, Schema extends z.ZodType>(
  tx: Tx,
  job: JobDefinition<Name, Schema>,
  payloads: readonly z.input<Schema>[],
  { startAfter }: EnqueueOptions = {},
): Promise<void> {
  if (payloads.length === 0) return;
  const insert = bossSender().insert(
    payloads.map((payload) => ({
      name: job.name,
      data: job.payload.parse(payload) as object,
      retryLimit: job.retryLimit,
      retryDelay: 5,
      retryBackoff: true,
      expireInSeconds: job.expireSeconds,
      startAfter: startAfter?.toISOString(),
    })),
    { db: bossDb(clientOf(tx)) },
  );
  await Promise.all([insert, wake(tx, job.name)]);
}
