import type { Connection } from "@/db/client";
import type { ImagingEngine } from "@/lib/imaging/engine";
import { bossDb, bossSender } from "@/lib/jobs/boss";
import { lanes } from "@/lib/jobs/handlers";
import { plainEngine } from "./plain-engine";

/** Runs every waiting job, and those they lead to, in this process. A job that fails fails the test. */
export async function workOff(
  connection: Connection,
  engine: ImagingEngine = plainEngine(),
  local = engine,
): Promise<void> {
  const db = bossDb(connection.sql);
  for (let done = -1; done !== 0; ) {
    done = 0;
    for (const { job, handler } of lanes(engine, local)) {
      for (const { id, data } of await bossSender().fetch(job.name, { batchSize: 100, db })) {
        await handler(data, connection);
        await bossSender().complete(job.name, id, {}, { db });
        done++;
      }
    }
  }
}

/** Names of the jobs that wait, with their payloads. */
export async function waitingJobs(
  connection: Connection,
): Promise<{ name: string; data: Record<string, string> }[]> {
  const rows = await connection.sql<{ name: string; data: Record<string, string> }[]>`
    select name, data from pgboss.job where state in ('created', 'retry') order by created_on`;
  return [...rows];
}
