import { createHash } from "node:crypto";
import { and, eq, lt, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { commitsLazily } from "@/db/commits-lazily";
import { executePrepared } from "@/db/prepared";
import { apiRequests } from "@/db/schema/accounts";
import { PLATFORM_SCHOOL_ID } from "@/db/schema/audit";
import { openField, sealField } from "@/lib/crypto/sealed-field";
import { AppError } from "@/lib/errors";

/** Answers are kept so long for repetitions; orders are unique by themselves beyond that. */
export const KEPT_HOURS = 48;
/** After so long, whoever was working on it is taken for dead. */
const STALE_SECONDS = 30;
const RETRY_SECONDS = 2;
const ANSWER = { schoolId: PLATFORM_SCHOOL_ID, field: "apiAnswer" } as const;

const keyShape = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

type Request = { accountId: string; key: string | null; operation: string; content: string };

/**
 * Does a write once per key: a repetition is given the first answer. A refusal is not kept, so that the same write
 * may be tried again when its cause is gone. What `work` does must bear being done twice where a process or the
 * database died between doing and keeping.
 * @throws AppError keyNeeded, keyReused, keyBusy
 */
export async function onceByKey(db: Db, request: Request, work: () => Promise<unknown>): Promise<unknown> {
  const key = keyShape.safeParse(request.key).data;
  if (!key) throw new AppError("keyNeeded");
  const requestHash = createHash("sha256").update(`${request.operation}\n${request.content}`).digest();
  const mine = and(eq(apiRequests.accountId, request.accountId), eq(apiRequests.key, key));
  const begun = await executePrepared(
    db,
    sql`insert into api_requests (account_id, key, request_hash) values (${request.accountId}, ${key}, ${requestHash})
      on conflict do nothing returning key, ${commitsLazily}`,
  );
  if (begun.length === 0) {
    const [before] = await db.select().from(apiRequests).where(mine);
    if (before && !before.requestHash.equals(requestHash)) throw new AppError("keyReused");
    if (before?.answer) return JSON.parse(openField(ANSWER, before.answer));
    const taken = await db
      .update(apiRequests)
      .set({ startedAt: sql`app_now()` })
      .where(and(mine, lt(apiRequests.startedAt, sql`app_now() - ${STALE_SECONDS} * interval '1 second'`)))
      .returning({ key: apiRequests.key });
    if (taken.length === 0) throw new AppError("keyBusy", { wait: RETRY_SECONDS });
  }
  try {
    const answer = await work();
    const kept = sealField(ANSWER, JSON.stringify(answer ?? null));
    await executePrepared(
      db,
      sql`update api_requests set answer = ${kept} where account_id = ${request.accountId} and key = ${key}
        returning key, ${commitsLazily}`,
    );
    return answer;
  } catch (error) {
    await db.delete(apiRequests).where(mine);
    throw error;
  }
}
