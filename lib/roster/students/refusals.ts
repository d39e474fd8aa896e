import type { EnrollmentFacts } from "@/db/enrollment-bucket";

const UNDER_WAY: readonly EnrollmentFacts["photo"][] = [
  ...(["processing", "inReview", "secondReview", "held", "approved"] as const),
];

export type MoveRefusal = "delivered" | "hasPhotos" | "paid";
export type MergeRefusal = "samePerson" | "delivered" | "approved" | "bothUnderWay" | "corrected";

type Facts = Pick<EnrollmentFacts, "photo" | "delivery" | "payment">;

/**
 * Why a student cannot move to another task; null where nothing stands on the old one. Photos were taken and paid for
 * under its rules, which the other task need not share.
 */
export function moveRefusal({ delivery, payment, photo }: Facts, pictures: number): MoveRefusal | null {
  if (delivery !== "none") return "delivered";
  if (photo !== "none" || pictures > 0) return "hasPhotos";
  return payment === "paid" || payment === "refunding" ? "paid" : null;
}

type Merged = Facts & { isCorrected: boolean };

/** Why two enrollments of one task cannot become one; `gone` is the one that ends. */
export function mergeRefusal(kept: Merged, gone: Merged): MergeRefusal | null {
  if (gone.delivery !== "none") return "delivered";
  if (gone.photo === "approved") return "approved";
  if (gone.isCorrected) return "corrected";
  return UNDER_WAY.includes(kept.photo) && UNDER_WAY.includes(gone.photo) ? "bothUnderWay" : null;
}
