import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { studentAccounts } from "@/db/schema/accounts";
import { auditEvents, PLATFORM_SCHOOL_ID } from "@/db/schema/audit";
import { inSchoolScope } from "@/db/scope";
import type { LOGIN_CHANNELS } from "@/db/vocabulary";
import { SUBJECT } from "@/lib/auth/account-subject";
import type { StudentActor } from "@/lib/auth/ctx";
import { openStudentSession } from "@/lib/auth/student-sessions";
import { blindIndex } from "@/lib/crypto/blind-index";
import { sealField } from "@/lib/crypto/sealed-field";

type Login = {
  channel: (typeof LOGIN_CHANNELS)[number];
  /** Who it is, as the channel has found out: an openid, or the name of a test login. */
  subject: string;
  client: StudentActor["client"];
};

/** Opens a session for whoever the channel says it is; the first time makes the account. */
export async function logIn(db: Db, { channel, subject, client }: Login): Promise<{ token: string }> {
  const subjectIndex = blindIndex(SUBJECT, `${channel}|${subject}`);
  return inSchoolScope(db, [PLATFORM_SCHOOL_ID], 0, async (tx) => {
    const [account] = await tx
      .insert(studentAccounts)
      .values({ channel, subject: sealField(SUBJECT, subject), subjectIndex })
      .onConflictDoUpdate({
        target: [studentAccounts.channel, studentAccounts.subjectIndex],
        set: { channel: sql`excluded.channel` },
      })
      .returning({ id: studentAccounts.id });
    if (!account) throw new Error("an account is inserted or found");
    const token = await openStudentSession(tx, { accountId: account.id, client });
    await tx.insert(auditEvents).values({
      ...{ schoolId: PLATFORM_SCHOOL_ID, actorType: "student", actorId: account.id, actorName: client },
      ...{ action: "account.logIn", entityType: "account", entityId: account.id, requestId: "log-in" },
    });
    return { token };
  });
}
