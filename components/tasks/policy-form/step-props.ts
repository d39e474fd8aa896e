import type { Issues } from "@/components/forms/issues";
import type { Policy } from "@/lib/tasks/schema";

/** What every part of the rules form gets: the rules, a way to change them, and what was refused. */
export type StepProps = {
  policy: Policy;
  change: (change: Partial<Policy>) => void;
  issues: Issues;
};
