import type { EnrollmentFacts } from "@/db/enrollment-bucket";
import type { TASK_STATUSES } from "@/db/vocabulary";
import type { FieldIssue } from "@/lib/errors";
import { TIME_ZONE } from "@/lib/time-zone";
import type { Policy, TaskFacts } from "./schema";

export type TaskStatus = (typeof TASK_STATUSES)[number];

const NEXT_STATUSES: Record<TaskStatus, readonly TaskStatus[]> = {
  draft: ["open"],
  open: ["paused", "closed"],
  paused: ["open", "closed"],
  closed: [],
};

export function nextStatuses(status: TaskStatus): readonly TaskStatus[] {
  return NEXT_STATUSES[status];
}

/** What a school's contract allows. */
export type ContractBounds = {
  contractFrom: string;
  contractTo: string;
  priceMinFen: number;
  priceMaxFen: number;
};

/** The refusals that need more than the form itself: contract, kind of task. Empty where the policy may stand. */
export function checkPolicy(contract: ContractBounds, facts: TaskFacts, policy: Policy): FieldIssue[] {
  const issues: FieldIssue[] = [];
  const { priceFen } = policy.fee;
  if (priceFen < contract.priceMinFen || priceFen > contract.priceMaxFen) {
    const { priceMinFen, priceMaxFen } = contract;
    issues.push({
      path: "fee.priceFen",
      message: "priceOutsideContract",
      params: { priceFen, priceMinFen, priceMaxFen },
    });
  }
  const { contractFrom, contractTo } = contract;
  for (const edge of ["opensAt", "closesAt"] as const) {
    const day = shanghaiDay(policy.window[edge]);
    if (day < contractFrom || day > contractTo) {
      const params = { day, contractFrom, contractTo };
      issues.push({ path: `window.${edge}`, message: "windowOutsideContract", params });
    }
  }
  if (
    facts.kind === "graduate" &&
    policy.delivery.target !== "school" &&
    !policy.delivery.needsCollectionCode
  ) {
    // 教学服〔2022〕10号: since 2023-01-01 学信网 takes graduates' portraits only with a 图像采集码.
    issues.push({ path: "delivery.needsCollectionCode", message: "codeNeededForChsi" });
  }
  return issues;
}

/** The calendar day of a moment in the schools' time zone, `YYYY-MM-DD`. */
function shanghaiDay(moment: string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: TIME_ZONE }).format(new Date(moment));
}

/** What a newly listed student owes and lacks under a policy. */
export function initialFacts(policy: Policy): Pick<EnrollmentFacts, "code" | "payment"> {
  return {
    code: policy.delivery.needsCollectionCode ? "missing" : "notNeeded",
    payment: policy.fee.priceFen > 0 && policy.fee.payer === "student" ? "due" : "notDue",
  };
}
