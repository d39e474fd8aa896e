import type { EnrollmentFacts } from "@/db/enrollment-bucket";
import type { TaskStatus } from "@/db/vocabulary";
import { isOwing } from "@/lib/payments/policy";
import type { ShootGroup } from "./schema";

/** Why somebody who was found is not checked in; texts stand in the catalogue under `checkInRefusal.<code>`. */
export const CHECK_IN_REFUSALS = [
  ...(["notListed", "approved", "underWay", "again", "unpaid", "otherShoot", "full"] as const),
] as const;
export type CheckInRefusal = (typeof CHECK_IN_REFUSALS)[number];

/** What the person at the desk may decide to overlook. */
export const OVERLOOKED: readonly CheckInRefusal[] = ["otherShoot", "full"];

type Arriving = Pick<EnrollmentFacts, "standing" | "photo" | "payment"> & {
  isHere: boolean;
  isExpected: boolean;
  /** Places left; null where nobody counts. */
  placesLeft: number | null;
};

/** The first reason why somebody cannot be photographed now; null where they can. */
export function checkInRefusal(arriving: Arriving, isAnyway: boolean): CheckInRefusal | null {
  const { standing, photo, payment, isHere, isExpected, placesLeft } = arriving;
  if (standing !== "listed") return "notListed";
  if (isHere) return "again";
  if (photo === "approved") return "approved";
  if (photo === "processing" || photo === "inReview" || photo === "secondReview" || photo === "held")
    return "underWay";
  if (isOwing(payment)) return "unpaid";
  if (isAnyway) return null;
  if (!isExpected) return "otherShoot";
  return placesLeft !== null && placesLeft <= 0 ? "full" : null;
}

/** Whether a student belongs to what a shoot was planned for. */
export function isExpectedAt(
  groups: readonly ShootGroup[],
  { college, className }: { college: string; className: string },
): boolean {
  return groups.some(
    (group) => group.college === college && (group.className === "" || group.className === className),
  );
}

/** Photos with which somebody who missed a shoot has still to take one. */
export const TO_BE_TAKEN: readonly EnrollmentFacts["photo"][] = [
  ...(["none", "rejected", "intercepted", "qualityBlocked"] as const),
];

/** Whether absentees of a shoot may take their photo online: the task is open and its window has not closed. */
export function mayMoveOnline(task: { status: TaskStatus; closesAt: Date }, now: Date): boolean {
  return task.status === "open" && task.closesAt > now;
}
