import type { EnrollmentFacts } from "@/db/enrollment-bucket";
import type { Policy } from "@/lib/tasks/schema";

/** What a student is told of the own photo; which come after the review depends on who it is delivered to. */
export const RESULT_STAGES = [
  ...(["none", "processing", "inReview", "stopped", "withRegistrar", "rejected", "exhausted"] as const),
  ...(["approved", "delivered", "awaitingUpload", "online", "different", "refused"] as const),
] as const;
export type ResultStage = (typeof RESULT_STAGES)[number];

type Facts = Pick<EnrollmentFacts, "photo" | "delivery" | "registry">;

export function resultStage(
  { photo, delivery, registry }: Facts,
  target: Policy["delivery"]["target"],
): ResultStage {
  if (registry === "different" || registry === "refused") return registry;
  if (delivery === "online") return "online";
  const isForRegistry = target !== "school";
  if (delivery === "delivered") return isForRegistry ? "awaitingUpload" : "delivered";
  switch (photo) {
    case "approved":
      return isForRegistry ? "awaitingUpload" : "approved";
    case "held":
    case "secondReview":
      return "inReview";
    case "intercepted":
    case "qualityBlocked":
      return "stopped";
    default:
      return photo;
  }
}
