import { createHmac } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { signInAttempts, staff } from "@/db/schema/platform";
import { deriveKey } from "@/lib/crypto/keys";
import { verifyNobody, verifyPassword } from "@/lib/crypto/password";
import { AppError } from "@/lib/errors";

/** From this failure on an account waits: 1 minute, then twice as long each time, at most 15. */
const FREE_FAILURES = 5;
const MAX_WAIT_MINUTES = 15;

/**
 * Checks login and password. The attempt is counted before the password is looked at, so that parallel guesses
 * cannot pass the limit, and an unknown login takes as long as a wrong password.
 * @returns the staff member
 * @throws AppError signInRefused, signInBlocked (with the seconds to wait)
 */
export async function checkPassword(
  db: Db,
  login: string,
  password: string,
): Promise<{ id: string; login: string }> {
  const key = attemptKey(login);
  await countAttempt(db, key);
  const [person] = await db
    .select({ id: staff.id, login: staff.login, passwordHash: staff.passwordHash, isActive: staff.isActive })
    .from(staff)
    .where(eq(staff.login, login.trim().toLowerCase()));
  const right = person ? await verifyPassword(password, person.passwordHash) : await verifyNobody(password);
  if (!person || !right || !person.isActive) throw new AppError("signInRefused");
  await db.delete(signInAttempts).where(eq(signInAttempts.key, key));
  return { id: person.id, login: person.login };
}

function attemptKey(login: string): Buffer {
  return createHmac("sha256", deriveKey("session", "attempts")).update(login.trim().toLowerCase()).digest();
}

async function countAttempt(db: Db, key: Buffer): Promise<void> {
  const waitMinutes = sql`least(${MAX_WAIT_MINUTES}, power(2, sign_in_attempts.failures + 1 - ${FREE_FAILURES}))`;
  const [counted] = await db
    .insert(signInAttempts)
    .values({ key, failures: 1 })
    .onConflictDoUpdate({
      target: signInAttempts.key,
      set: {
        failures: sql`sign_in_attempts.failures + 1`,
        lastAt: sql`app_now()`,
        blockedUntil: sql`case when sign_in_attempts.failures + 1 >= ${FREE_FAILURES}
          then app_now() + ${waitMinutes} * interval '1 minute' end`,
      },
      setWhere: sql`sign_in_attempts.blocked_until is null or sign_in_attempts.blocked_until <= app_now()`,
    })
    .returning({ failures: signInAttempts.failures });
  if (counted) return;
  const [blocked] = await db
    .select({
      seconds: sql<number>`ceil(extract(epoch from ${signInAttempts.blockedUntil} - app_now()))::int`,
    })
    .from(signInAttempts)
    .where(eq(signInAttempts.key, key));
  throw new AppError("signInBlocked", { seconds: Math.max(1, blocked?.seconds ?? 60) });
}
