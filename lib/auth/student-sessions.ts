import { randomBytes } from "node:crypto";
import { and, eq, notInArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db, Tx } from "@/db/client";
import { executePrepared } from "@/db/prepared";
import { studentSessions } from "@/db/schema/accounts";
import { inSchoolScope } from "@/db/scope";
import { STUDENT_CLIENTS } from "@/db/vocabulary";
import type { StudentActor } from "./ctx";
import { hashToken } from "./sessions";

/** A session ends after a fortnight without a request and in any case after ninety days. */
const IDLE_DAYS = 14;
const ABSOLUTE_DAYS = 90;
/** Opening one more closes the oldest. */
const MAX_SESSIONS = 5;

type Opening = { accountId: string; client: StudentActor["client"] };

/** Opens a session in the caller's transaction and returns its token, which is stored nowhere but on the phone. */
export async function openStudentSession(tx: Tx, { accountId, client }: Opening): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await tx.insert(studentSessions).values({
    ...{ tokenHash: hashToken(token), accountId, client },
    expiresAt: sql`app_now() + ${ABSOLUTE_DAYS} * interval '1 day'`,
  });
  const kept = tx
    .select({ id: studentSessions.id })
    .from(studentSessions)
    .where(eq(studentSessions.accountId, accountId))
    .orderBy(sql`${studentSessions.createdAt} desc`)
    .limit(MAX_SESSIONS);
  await tx
    .delete(studentSessions)
    .where(and(eq(studentSessions.accountId, accountId), notInArray(studentSessions.id, kept)));
  return token;
}

const actorRow = z.object({
  sessionId: z.string(),
  accountId: z.string(),
  client: z.enum(STUDENT_CLIENTS),
  enrollments: z.array(z.object({ schoolId: z.string(), taskId: z.string(), enrollmentId: z.string() })),
  isStale: z.boolean(),
});

/**
 * The account behind a token with the enrollments that are in its hands now, or null where the session has ended.
 * Acts on the next request: nothing is remembered between requests.
 */
export async function loadStudentSession(db: Db, token: string): Promise<StudentActor | null> {
  const hash = hashToken(token);
  // Associations are rows of schools; which ones are the account's is what is being asked.
  const [row] = await inSchoolScope(db, "all", 0, (tx) =>
    executePrepared(
      tx,
      sql`
      select s.id as "sessionId", s.account_id as "accountId", s.client,
        s.last_seen_at < app_now() - interval '1 hour' as "isStale",
        coalesce((select json_agg(json_build_object(
          'schoolId', a.school_id, 'taskId', a.task_id, 'enrollmentId', a.enrollment_id) order by a.created_at)
          from associations a where a.account_id = s.account_id and a.ended_at is null), '[]') as enrollments
      from student_sessions s
      where s.token_hash = ${hash} and s.expires_at > app_now()
        and s.last_seen_at > app_now() - ${IDLE_DAYS} * interval '1 day'`,
    ),
  );
  if (!row) return null;
  const { isStale, ...session } = actorRow.parse(row);
  if (isStale)
    await db
      .update(studentSessions)
      .set({ lastSeenAt: sql`app_now()` })
      .where(eq(studentSessions.tokenHash, hash));
  return { type: "student", ...session };
}

/** Ends the session of a token. */
export async function closeStudentSession(db: Db, sessionId: string): Promise<void> {
  await db.delete(studentSessions).where(eq(studentSessions.id, sessionId));
}
