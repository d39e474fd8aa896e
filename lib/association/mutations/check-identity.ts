import { identityChecks } from "@/db/schema/associations";
import { recordAudit } from "@/lib/audit/record";
import { withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { accountOf, requireOwn } from "@/lib/auth/own-enrollment";
import { openField } from "@/lib/crypto/sealed-field";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { PORTRAIT_BYTES } from "@/lib/imaging/compare/providers/ctid-gateway";
import { lockEnrollment } from "@/lib/roster/students/load-enrollment";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { mayCompareFaces } from "../agreements/may-compare-faces";
import { identityService } from "../identity/service";
import { isIdentityNeeded } from "../policy";
import type { IdentityResult } from "../schema";

type Asked = { enrollmentId: string; portrait: Buffer | null };

/**
 * Has a student's identity checked: name and number and, where the consent to face data was given and a portrait came
 * along, the face. Asked outside any transaction; the answer is kept as it came.
 * @throws AppError notFound, identityNotNeeded, identityUnavailable, portraitBytes, portraitWithoutConsent
 */
export async function checkIdentity(
  ctx: Ctx,
  { enrollmentId, portrait }: Asked,
): Promise<{ result: IdentityResult; service: string }> {
  const { reach, own } = requireOwn(ctx, "own.act", enrollmentId);
  const person = await withinReach(ctx, reach, async (tx) => {
    const { student } = await lockEnrollment(tx, own);
    const { policy } = await policyInForce(tx, own.schoolId, own.taskId);
    if (!isIdentityNeeded(policy, student.documentType)) throw new AppError("identityNotNeeded");
    const mayCompare = await mayCompareFaces(tx, own, policy);
    return { ...student, mayCompare };
  });
  if (portrait) requireUsable(portrait, person.mayCompare);
  const service = identityService(env());
  if (!service) throw new AppError("identityUnavailable");
  const place = { schoolId: own.schoolId, field: "documentNumber" } as const;
  const idNumber = openField(place, person.documentNumber);
  const answer = await service({ idNumber, name: person.name, portrait });
  await withinReach(ctx, reach, async (tx) => {
    const withPortrait = portrait !== null;
    await tx.insert(identityChecks).values({ ...own, ...answer, accountId: accountOf(ctx), withPortrait });
    await recordAudit(tx, ctx, {
      schoolId: own.schoolId,
      taskId: own.taskId,
      action: "enrollment.checkIdentity",
      entityType: "enrollment",
      entityId: enrollmentId,
      detail: { ...answer, withPortrait },
    });
  });
  return { result: answer.result, service: answer.service };
}

function requireUsable({ length }: Buffer, mayCompare: boolean): void {
  if (!mayCompare) throw new AppError("portraitWithoutConsent");
  if (length < PORTRAIT_BYTES.min || length > PORTRAIT_BYTES.max)
    throw new AppError("portraitBytes", {
      found: Math.round(length / 1024),
      min: PORTRAIT_BYTES.min / 1024,
      max: PORTRAIT_BYTES.max / 1024,
    });
}
