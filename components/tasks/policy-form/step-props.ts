import type { Policy } from "@/lib/tasks/schema";
import type { Issues } from "./issues";

/** What every part of the rules form gets: the rules, a way to change them, and what was refused. */
export type StepProps = {
  policy: Policy;
  change: (change: Partial<Policy>) => void;
  issues: Issues;
};
