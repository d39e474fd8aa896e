import type { Tx } from "@/db/client";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { accountOf } from "@/lib/auth/own-enrollment";
import { AppError } from "@/lib/errors";
import { formatMoney } from "@/lib/i18n/format";
import { lastFour } from "@/lib/roster/document/document-number";
import { requireAnswered } from "../agreements/answers";
import { checkedDocument } from "../match/checked-document";
import { checkEntered } from "../match/enter";
import { enteredFacts, factsOf, type MatchedFacts } from "../match/facts";
import { type FoundEnrollment, findEnrollment, requireCodeFree, requireFree } from "../match/find-enrollment";
import { type JoinableTask, requireJoinable } from "../match/open-task";
import { requireReadableCard, type ShownCode, shownCode } from "../match/shown-pictures";
import { newTicket } from "../match/ticket";
import { codeRefusal, isOtherDocument, isSameName, lackingFields, standingRefusal } from "../policy";
import type { EnterInput, MatchInput } from "../schema";

type Place = { schoolId: string; taskId: string };

export type Matched = { facts: MatchedFacts; ticket: string; expiresAt: string; isAlreadyYours: boolean };

/**
 * First half of joining a task (关联): finds the student whom all that was shown belongs to, for the person to look at
 * and confirm. What has to be shown, and has to agree, is what the rules name.
 * @throws AppError one for every reason why nobody was matched
 */
export async function matchStudent(ctx: Ctx, { schoolId, taskId, typed }: Place & { typed: MatchInput }) {
  const reach = requirePermission(ctx, "task.join", { schoolId, taskId });
  const accountId = accountOf(ctx);
  const now = ctx.clock.now();
  return withinReach(ctx, reach, async (tx): Promise<Matched> => {
    const joined = await requireJoinable(tx, { schoolId, taskId }, now);
    await requireAnswered(tx, { schoolId, taskId, accountId });
    const shown = await checkShown(joined, { accountId, typed, today: now.toISOString().slice(0, 10) });
    const found = await findEnrollment(tx, { schoolId, taskId }, shown);
    requireAgreement(joined, found, shown);
    const isAlreadyYours = await requireAvailable(tx, joined, { found, accountId, code: shown.code });
    const { mode } = joined.policy.association;
    const who = { enrollmentId: found.enrollment.id };
    const code = shown.code?.text ?? null;
    const { ticket, expiresAt } = newTicket({ accountId, schoolId, taskId, mode, who, code }, now);
    return { facts: factsOf(joined, found), ticket, expiresAt, isAlreadyYours };
  });
}

type Shown = {
  name?: string;
  studentNo?: string;
  documentNumber?: string;
  documentLast4?: string;
  code: ShownCode | null;
};

/** What is said of what is no field to type into. */
const LACKING: Record<string, string> = { collectionCode: "codeNeeded", cardPictures: "cardsNeeded" };

const lackingError = (lacking: readonly string[]) =>
  new AppError(
    "invalid",
    {},
    lacking.map((path) => ({ path, message: LACKING[path] ?? "required" })),
  );

/** In place of the 采集码: who has a 临时拍摄码 only says so, and shows more of themselves. */
const standsIn = (field: keyof MatchInput, { hasTemporaryCode, studentNo, documentLast4 }: MatchInput) =>
  field === "collectionCode" && hasTemporaryCode === true && Boolean(studentNo && documentLast4);

/** Everything that can be told without the list: what is lacking, wrong in itself, or contradicts itself. */
async function checkShown(
  { school, policy: { association } }: JoinableTask,
  { accountId, typed, today }: { accountId: string; typed: MatchInput; today: string },
): Promise<Shown> {
  const lacking = lackingFields(association, typed).filter((field) => !standsIn(field, typed));
  if (lacking.length > 0) throw lackingError(lacking);
  const { name, documentType, cardPictures } = typed;
  const asks = (field: (typeof association.fields)[number]) => association.fields.includes(field);
  const documentNumber =
    asks("documentNumber") && typed.documentNumber
      ? checkedDocument({ documentType, documentNumber: typed.documentNumber }, association, today)
      : undefined;
  if (cardPictures && !isOtherDocument(documentType)) await requireReadableCard(accountId, cardPictures);
  const code =
    asks("collectionCode") && typed.collectionCode ? await shownCode(accountId, typed.collectionCode) : null;
  const studentNo = typed.studentNo ?? code?.facts.xh;
  const documentLast4 = documentNumber ? lastFour(documentNumber) : typed.documentLast4?.toUpperCase();
  if (code) {
    const refusal = codeRefusal(code.facts, {
      schoolCode: school.code,
      name: name ?? "",
      studentNo: studentNo ?? "",
      last4: documentLast4 ?? code.facts.zjh4,
    });
    if (refusal) throw new AppError(refusal, { found: code.facts.yxdm, expected: school.code });
  }
  return { name, studentNo, documentNumber, documentLast4: documentLast4 ?? code?.facts.zjh4, code };
}

/** @throws AppError notOnList, notOnListMayEnter, nameDiffers, studentNoDiffers, documentDiffers, temporaryCodeNone */
function requireAgreement(
  { policy: { association } }: JoinableTask,
  found: FoundEnrollment | null,
  shown: Shown,
): asserts found is FoundEnrollment {
  const lacksCode = association.fields.includes("collectionCode") && !shown.code;
  if (lacksCode && found?.enrollment.code !== "temporary") throw new AppError("temporaryCodeNone");
  if (!found) throw new AppError(association.manualEntry ? "notOnListMayEnter" : "notOnList");
  const { student, enrollment } = found;
  if (shown.name !== undefined && !isSameName(shown.name, student.name)) throw new AppError("nameDiffers");
  if (shown.studentNo !== undefined && shown.studentNo !== enrollment.studentNo)
    throw new AppError("studentNoDiffers");
  if (shown.documentLast4 !== undefined && shown.documentLast4 !== student.documentLast4)
    throw new AppError("documentDiffers");
}

/** True where the account holds this student already. */
async function requireAvailable(
  tx: Tx,
  { task, policy }: JoinableTask,
  { found, accountId, code }: { found: FoundEnrollment; accountId: string; code: ShownCode | null },
): Promise<boolean> {
  const place = { schoolId: task.schoolId, taskId: task.id };
  const { id: enrollmentId, standing } = found.enrollment;
  const refusal = standingRefusal(standing, policy);
  if (refusal) throw new AppError(refusal, { fee: formatMoney(policy.alreadyCollected.extraFeeFen) });
  const { mayActForOthers } = policy.association;
  const isAlreadyYours = await requireFree(tx, place, { accountId, enrollmentId, mayActForOthers });
  if (code) await requireCodeFree(tx, place, { code: code.text, enrollmentId });
  return isAlreadyYours;
}

/**
 * The same for somebody who is not on the list, where the rules let people enter themselves: what was typed is shown
 * for confirmation, and waits for the school afterwards.
 * @throws AppError as `checkEntered` and `matchStudent` do
 */
export async function matchEntered(ctx: Ctx, { schoolId, taskId, entered }: Place & { entered: EnterInput }) {
  const reach = requirePermission(ctx, "task.join", { schoolId, taskId });
  const accountId = accountOf(ctx);
  const now = ctx.clock.now();
  return withinReach(ctx, reach, async (tx): Promise<Matched> => {
    const joined = await requireJoinable(tx, { schoolId, taskId }, now);
    await requireAnswered(tx, { schoolId, taskId, accountId });
    await checkEntered(tx, joined, { entered, accountId, today: now.toISOString().slice(0, 10) });
    const { mode } = joined.policy.association;
    const { ticket, expiresAt } = newTicket(
      { accountId, schoolId, taskId, mode, who: { entered }, code: null },
      now,
    );
    return { facts: enteredFacts(joined, entered), ticket, expiresAt, isAlreadyYours: false };
  });
}
