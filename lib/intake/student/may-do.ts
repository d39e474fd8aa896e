import type { EnrollmentFacts } from "@/db/enrollment-bucket";
import { type AgreementDocument, namedMissing } from "@/lib/association/agreements/documents";
import type { ErrorCode, ErrorParams } from "@/lib/errors";
import { formatMoment, formatMoney } from "@/lib/i18n/format";
import { pricedOrder } from "@/lib/payments/policy";
import type { TaskStatus } from "@/lib/tasks/policy";
import type { Policy } from "@/lib/tasks/schema";
import { submissionLimit } from "../policy";
import { cooldownEnd, type Quota } from "./quota";

/** What a student can do with a photo. */
export const STUDENT_ACTIONS = ["capture", "produce", "submit", "replace", "withdraw"] as const;
export type StudentAction = (typeof STUDENT_ACTIONS)[number];

/** Where a student stands and what has to be done next; every page begins with it. */
export const NEXT_STEPS = [
  ...([
    "notListed",
    "waitConfirmation",
    "notOpen",
    "over",
    "agree",
    "checkIdentity",
    "pay",
    "waitRefund",
  ] as const),
  ...(["giveAddress", "shoot", "waitProduction", "waitQuota", "submit", "waitReview"] as const),
  ...(["payExtra", "askSupport", "askRegistrar", "bringCode", "waitDelivery", "done", "askSchool"] as const),
] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

/** Paid services that count as one more try of their kind. */
export type Paid = { extraServices: number; replacements: number };

export type StudentFacts = Omit<EnrollmentFacts, "association"> & {
  submissionsUsed: number;
  attemptsGranted: number;
  replacementsUsed: number;
  standardizations: Quota;
  paid: Paid;
  /** What has still to be read or agreed to. */
  missing: readonly Pick<AgreementDocument, "title">[];
  /** The task checks identities, and this student's has not passed. */
  isIdentityOpen: boolean;
  /** Collected before, and again with the registrar's permission: another fee is due. */
  isRecollection: boolean;
  /** The task sends prints to everybody, and this student has not said where. */
  isAddressOpen: boolean;
  /** How far the newest standard photo is, as long as it was not handed in. */
  made: "none" | "making" | "ready";
};

export type TaskNow = {
  status: TaskStatus;
  policy: Pick<Policy, "window" | "fee" | "limits" | "alreadyCollected">;
};

export type Denial = { code: ErrorCode; params: ErrorParams };

/** Why a student may not do this now, with what to do instead; null where it may be done. */
export function denial(action: StudentAction, facts: StudentFacts, task: TaskNow, now: Date): Denial | null {
  const general = generalDenial(facts, task, now);
  if (general) return general;
  switch (action) {
    case "withdraw":
    case "replace":
      if (facts.photo === "inReview") return replacementDenial(facts, task.policy);
      return underWay(facts) ?? { code: "nothingInReview", params: {} };
    case "submit":
      return underWay(facts) ?? attemptDenial(facts, task.policy);
    case "capture":
      return tryDenial(facts, task.policy);
    case "produce":
      return tryDenial(facts, task.policy) ?? quotaDenial(facts, task.policy, now);
  }
}

/** The one thing to do, or to wait for, now. */
export function nextStep(facts: StudentFacts, task: TaskNow, now: Date): NextStep {
  const { standing, registry, delivery, photo, code } = facts;
  if (standing === "toConfirm") return "waitConfirmation";
  if (standing !== "listed") return "notListed";
  if (registry === "different" || registry === "refused") return "askSchool";
  if (delivery === "online" || delivery === "delivered") return "done";
  if (photo === "approved") return code === "missing" || code === "temporary" ? "bringCode" : "waitDelivery";
  if (photo === "withRegistrar") return "askRegistrar";
  if (REVIEWING.includes(photo)) return "waitReview";
  const closed = windowReason(task, now);
  if (closed) return closed === "notYet" || closed === "paused" ? "notOpen" : "over";
  if (facts.missing.length > 0) return "agree";
  if (facts.isIdentityOpen) return "checkIdentity";
  if (facts.payment === "refunding") return "waitRefund";
  if (owes(facts)) return "pay";
  if (facts.isAddressOpen) return "giveAddress";
  const denied = attemptDenial(facts, task.policy);
  if (denied) return denied.code === "paymentNeeded" ? "payExtra" : "askSupport";
  if (facts.made === "making") return "waitProduction";
  if (facts.made === "ready") return "submit";
  return quotaDenial(facts, task.policy, now) ? "waitQuota" : "shoot";
}

const REVIEWING: readonly StudentFacts["photo"][] = ["processing", "inReview", "held", "secondReview"];
const SETTLED: readonly StudentFacts["payment"][] = ["notDue", "paid", "waived"];

const owes = ({ payment }: StudentFacts) => !SETTLED.includes(payment);

function generalDenial(facts: StudentFacts, task: TaskNow, now: Date): Denial | null {
  if (facts.standing !== "listed") return { code: "notCollecting", params: { standing: facts.standing } };
  const reason = windowReason(task, now);
  if (reason) {
    const { opensAt, closesAt } = task.policy.window;
    const params = { reason, opensAt: formatMoment(opensAt), closesAt: formatMoment(closesAt) };
    return { code: "collectionClosed", params };
  }
  if (facts.missing.length > 0) return { code: "agreementsMissing", params: namedMissing(facts.missing) };
  if (facts.isIdentityOpen) return { code: "identityNotPassed", params: {} };
  if (facts.payment === "refunding") return { code: "feeRefunding", params: {} };
  if (owes(facts)) {
    const { amountFen } = pricedOrder("fee", task.policy, facts);
    return { code: "paymentNeeded", params: { amount: formatMoney(amountFen ?? 0), want: "fee" } };
  }
  return facts.isAddressOpen ? { code: "addressMissing", params: {} } : null;
}

function windowReason({ status, policy }: TaskNow, now: Date): "notYet" | "paused" | "over" | null {
  if (status === "draft" || now < new Date(policy.window.opensAt)) return "notYet";
  if (status === "paused") return "paused";
  return status === "closed" || now >= new Date(policy.window.closesAt) ? "over" : null;
}

/** The photo is in somebody else's hands, or has come to its end. */
function underWay({ photo }: StudentFacts): Denial | null {
  if (photo === "approved") return { code: "photoApproved", params: {} };
  if (photo === "withRegistrar") return { code: "withRegistrar", params: {} };
  return REVIEWING.includes(photo) ? { code: "photoUnderWay", params: {} } : null;
}

function attemptDenial(facts: StudentFacts, { limits }: Pick<Policy, "limits">): Denial | null {
  const granted = submissionLimit(limits, facts);
  if (granted === null) return null;
  const limit = granted + facts.paid.extraServices;
  const { submissionsUsed: used } = facts;
  if (used < limit) return null;
  const price = limits.extraServicePriceFen;
  if (price === null) return { code: "attemptsUsed", params: { used, limit } };
  return { code: "paymentNeeded", params: { amount: formatMoney(price), want: "extraService" } };
}

function replacementDenial(facts: StudentFacts, { limits }: Pick<Policy, "limits">): Denial | null {
  const { freeReplacements, replacementPriceFen: price } = limits;
  if (freeReplacements === null) return null;
  const limit = freeReplacements + facts.paid.replacements;
  const { replacementsUsed: used } = facts;
  if (used < limit) return null;
  if (price === null) return { code: "replacementsUsed", params: { used, limit } };
  return { code: "paymentNeeded", params: { amount: formatMoney(price), want: "replacement" } };
}

/** A new photo is worth making where it can be handed in, or can take the place of the one that waits. */
function tryDenial(facts: StudentFacts, policy: Pick<Policy, "limits">): Denial | null {
  if (facts.photo === "inReview") return replacementDenial(facts, policy);
  return underWay(facts) ?? attemptDenial(facts, policy);
}

function quotaDenial(
  { standardizations }: StudentFacts,
  { limits }: Pick<Policy, "limits">,
  now: Date,
): Denial | null {
  const end = cooldownEnd(standardizations, limits, now);
  if (!end) return null;
  const { used } = standardizations;
  const limit = limits.standardizationsPerDay ?? used;
  return { code: "standardizationsUsed", params: { used, limit, until: formatMoment(end) } };
}
