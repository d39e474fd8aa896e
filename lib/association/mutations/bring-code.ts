import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { schools } from "@/db/schema/schools";
import { recordAudit } from "@/lib/audit/record";
import { withinReach } from "@/lib/auth/authorize";
import { accountOf, requireOwn, type StudentCtx } from "@/lib/auth/own-enrollment";
import { AppError } from "@/lib/errors";
import { lockEnrollment } from "@/lib/roster/students/load-enrollment";
import { requireCodeFree } from "../match/find-enrollment";
import { keepCode } from "../match/hold";
import { shownCode } from "../match/shown-pictures";
import { bringRefusal, codeRefusal } from "../policy";
import type { MatchInput } from "../schema";

type Brought = { enrollmentId: string; code: NonNullable<MatchInput["collectionCode"]> };

/**
 * The 采集码 that a student got after the photo was taken (上传采集码); it takes the place of a 临时拍摄码, and has to
 * be this student's in everything that it says.
 * @throws AppError notFound, codeNotAsked, codeFixed, and all that a code is refused for when a task is joined
 */
export async function bringCode(ctx: StudentCtx, { enrollmentId, code }: Brought): Promise<void> {
  const { reach, own } = requireOwn(ctx, "own.act", enrollmentId);
  const { text, facts } = await shownCode(accountOf(ctx), code);
  const { schoolId, taskId } = own;
  await withinReach(ctx, reach, async (tx) => {
    const { enrollment, student } = await lockEnrollment(tx, own);
    const refusal = bringRefusal(enrollment);
    if (refusal) throw new AppError(refusal);
    const schoolCode = await codeOf(tx, schoolId);
    const { name, documentLast4: last4 } = student;
    const other = codeRefusal(facts, { schoolCode, name, last4, studentNo: enrollment.studentNo });
    if (other) throw new AppError(other, { found: facts.yxdm, expected: schoolCode });
    await requireCodeFree(tx, own, { code: text, enrollmentId });
    await keepCode(tx, { schoolId, enrollmentId, code: text });
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "enrollment.setCode", entityType: "enrollment", entityId: enrollmentId },
      detail: { from: enrollment.code, to: "real", isCompared: true },
    });
  });
}

async function codeOf(tx: Tx, schoolId: string): Promise<string> {
  const [school] = await tx.select({ code: schools.code }).from(schools).where(eq(schools.id, schoolId));
  return school?.code ?? "";
}
