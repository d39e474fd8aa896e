import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { associations } from "@/db/schema/associations";
import { enrollments } from "@/db/schema/roster";
import { inSchoolScope } from "@/db/scope";
import { logIn } from "@/lib/accounts/login/log-in";
import { answerDocument } from "@/lib/association/mutations/answer-document";
import { listDocuments } from "@/lib/association/queries";
import { clockAt } from "@/lib/auth/ctx";
import { accountOf, type StudentCtx } from "@/lib/auth/own-enrollment";
import { loadStudentSession } from "@/lib/auth/student-sessions";
import type { Place } from "./collection";

export type Phone = { ctx: StudentCtx; token: string };

/** Somebody who has just logged in on a phone. */
export async function newPhone(connection: Connection, name = `某生 ${randomUUID()}`): Promise<Phone> {
  const { token } = await logIn(connection.db, { channel: "test", subject: name, client: "web" });
  return { token, ctx: await asNow(connection, token) };
}

/** Confirms everything that a task asks to be read before joining; says yes or no to face data. */
export async function confirmTexts({ ctx }: Phone, place: Place, toFaceData = true): Promise<void> {
  for (const { kind, textHash, asks } of await listDocuments(ctx, place))
    if (asks !== "read")
      await answerDocument(ctx, { ...place, kind, textHash, agrees: asks === "acknowledge" || toFaceData });
}

/** What the account reaches at this moment: associations made since are there. */
export async function asNow({ db }: Connection, token: string): Promise<StudentCtx> {
  const actor = await loadStudentSession(db, token);
  if (!actor) throw new Error("the session has ended");
  return { actor, db, clock: clockAt(), requestId: "test" };
}

/** The same phone with the student's enrollment in its hands, as if it had been associated: the task's texts are confirmed. */
export async function holding(
  connection: Connection,
  { ctx, token }: Phone,
  { schoolId, taskId }: Place,
  studentNo: string,
): Promise<Phone & { enrollmentId: string }> {
  const enrollmentId = await inSchoolScope(connection.db, [schoolId], 0, async (tx) => {
    const here = and(
      eq(enrollments.schoolId, schoolId),
      eq(enrollments.taskId, taskId),
      eq(enrollments.studentNo, studentNo),
    );
    const [row] = await tx
      .update(enrollments)
      .set({ association: "associated" })
      .where(here)
      .returning({ enrollmentId: enrollments.id });
    if (!row) throw new Error("nobody has this number");
    await tx.insert(associations).values({
      ...{ schoolId, taskId, ...row, accountId: accountOf(ctx), mode: "idNumber" as const },
    });
    return row.enrollmentId;
  });
  await confirmTexts({ ctx, token }, { schoolId, taskId });
  return { ctx: await asNow(connection, token), token, enrollmentId };
}
