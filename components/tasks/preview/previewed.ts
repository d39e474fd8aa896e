import type { OutsideServices } from "@/lib/association/agreements/outside-services";
import type { Policy, TaskFacts } from "@/lib/tasks/schema";

/** A task as its rules stand, saved or not. */
export type Previewed = {
  school: { name: string; code: string };
  facts: TaskFacts;
  policy: Policy;
  /** Whose services the student's texts name. */
  services: OutsideServices;
};

/** What the student pays; nothing where the school does. */
export const priceOf = ({ fee }: Policy) => (fee.payer === "student" ? fee.priceFen : 0);
