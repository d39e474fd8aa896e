import { createHash, randomBytes } from "node:crypto";
import { and, eq, notInArray, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db, Tx } from "@/db/client";
import { executePrepared } from "@/db/prepared";
import { auditEvents, PLATFORM_SCHOOL_ID } from "@/db/schema/audit";
import { staff, staffSessions } from "@/db/schema/platform";
import { inSchoolScope } from "@/db/scope";
import { ROLES } from "@/db/vocabulary";
import type { StaffActor } from "./ctx";

/** A session ends half an hour after the last request and in any case after twelve hours. */
export const IDLE_MINUTES = 30;
export const ABSOLUTE_HOURS = 12;
/** Opening one more closes the oldest. */
const MAX_SESSIONS = 3;

const grantRow = z.object({
  role: z.enum(ROLES),
  schoolId: z.string().nullable(),
  taskId: z.string().nullable(),
  college: z.string().nullable(),
});

export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

type Person = { id: string; login: string };

/** Opens a session and returns its token, which is stored nowhere but in the cookie. */
export async function openSession(db: Db, person: Person, userAgent: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const { id: staffId } = person;
  await inSchoolScope(db, [PLATFORM_SCHOOL_ID], 0, async (tx) => {
    await tx.insert(staffSessions).values({
      tokenHash: hashToken(token),
      staffId,
      userAgent: userAgent.slice(0, 200),
      expiresAt: sql`app_now() + ${ABSOLUTE_HOURS} * interval '1 hour'`,
    });
    const kept = tx
      .select({ id: staffSessions.id })
      .from(staffSessions)
      .where(eq(staffSessions.staffId, staffId))
      .orderBy(sql`${staffSessions.createdAt} desc`)
      .limit(MAX_SESSIONS);
    await tx
      .delete(staffSessions)
      .where(and(eq(staffSessions.staffId, staffId), notInArray(staffSessions.id, kept)));
    await recordSession(tx, person, "session.open");
  });
  return token;
}

export async function closeSession(db: Db, token: string): Promise<void> {
  await inSchoolScope(db, [PLATFORM_SCHOOL_ID], 0, async (tx) => {
    const [closed] = await tx
      .delete(staffSessions)
      .where(eq(staffSessions.tokenHash, hashToken(token)))
      .returning({ staffId: staffSessions.staffId });
    if (!closed) return;
    const [person] = await tx
      .select({ id: staff.id, login: staff.login })
      .from(staff)
      .where(eq(staff.id, closed.staffId));
    if (person) await recordSession(tx, person, "session.close");
  });
}

async function recordSession(
  tx: Tx,
  { id, login }: Person,
  action: "session.open" | "session.close",
): Promise<void> {
  await tx.insert(auditEvents).values({
    schoolId: PLATFORM_SCHOOL_ID,
    actorType: "staff",
    actorId: id,
    actorName: login,
    action,
    entityType: "staff",
    entityId: id,
    requestId: "sign-in",
  });
}

/**
 * The person behind a session token with the roles as they are now, or null where the session has ended, was
 * revoked, or the account is switched off. Acts on the next request: nothing is remembered between requests.
 */
export async function loadSession(db: Db, token: string): Promise<StaffActor | null> {
  const hash = hashToken(token);
  const found = await readSession(db, sql`s.token_hash = ${hash}`);
  if (!found) return null;
  if (found.isStale) {
    await db
      .update(staffSessions)
      .set({ lastSeenAt: sql`app_now()` })
      .where(eq(staffSessions.tokenHash, hash));
  }
  return found.actor;
}

/** The same by the session's id, for a connection that stays open: looking does not keep the session alive. */
export async function peekSession(db: Db, sessionId: string): Promise<StaffActor | null> {
  const found = await readSession(db, sql`s.id = ${sessionId}`);
  return found?.actor ?? null;
}

async function readSession(db: Db, where: SQL): Promise<{ actor: StaffActor; isStale: boolean } | null> {
  const [row] = await executePrepared(
    db,
    sql`
    select s.id as "sessionId", p.id, p.name, p.login, p.locale,
      s.last_seen_at < app_now() - interval '1 minute' as "isStale",
      coalesce((select json_agg(json_build_object(
        'role', r.role, 'schoolId', r.school_id, 'taskId', r.task_id, 'college', r.college))
        from staff_roles r where r.staff_id = p.id), '[]') as grants
    from staff_sessions s join staff p on p.id = s.staff_id
    where ${where} and p.is_active and s.expires_at > app_now()
      and s.last_seen_at > app_now() - ${IDLE_MINUTES} * interval '1 minute'`,
  );
  if (!row) return null;
  const actor: StaffActor = {
    type: "staff",
    id: String(row.id),
    name: String(row.name),
    login: String(row.login),
    locale: String(row.locale),
    sessionId: String(row.sessionId),
    grants: z.array(grantRow).parse(row.grants),
  };
  return { actor, isStale: row.isStale === true };
}
