import { type BATCH_RECIPIENTS, BATCH_STATUSES } from "@/db/delivery-vocabulary";
import type { DELIVERY_TARGETS } from "@/lib/tasks/schema";

export type BatchStatus = (typeof BATCH_STATUSES)[number];
export type Recipient = (typeof BATCH_RECIPIENTS)[number];
type Target = (typeof DELIVERY_TARGETS)[number];

const RECIPIENTS: Record<Target, readonly Recipient[]> = {
  school: ["school"],
  chsi: ["chsi"],
  both: ["school", "chsi"],
};

/** Whether a batch has come at least so far. */
export function hasReached(status: BatchStatus, step: BatchStatus): boolean {
  return BATCH_STATUSES.indexOf(status) >= BATCH_STATUSES.indexOf(step);
}

/** Until it is sealed, a batch is only a plan. */
export function isPlan(status: BatchStatus): boolean {
  return !hasReached(status, "sealed");
}

/** To whom a built batch still has to be handed. */
export function openRecipients(
  status: BatchStatus,
  target: Target,
  handed: readonly Recipient[],
): Recipient[] {
  if (!hasReached(status, "built") || status === "closed") return [];
  return RECIPIENTS[target].filter((recipient) => !handed.includes(recipient));
}

/** 学信网 can show what it was given. */
export function mayMarkUploaded(status: BatchStatus, target: Target): boolean {
  return status === "delivered" && target !== "school";
}

/** Answers of 学信网 may come in several files, also before somebody has seen the photos online. */
export function mayTakeResults(status: BatchStatus): boolean {
  return hasReached(status, "delivered") && status !== "closed";
}

/** A batch ends once the last that is expected of it has happened. */
export function mayClose(status: BatchStatus, target: Target): boolean {
  return target === "school" ? mayTakeResults(status) : ["uploaded", "resultsImported"].includes(status);
}
