"use client";

import { useTranslations } from "next-intl";
import type { ResultStage } from "@/lib/students/own/stage";
import type { Policy } from "@/lib/tasks/schema";
import { PhoneFrame } from "./phone-frame";
import type { Previewed } from "./previewed";

const BEFORE: readonly ResultStage[] = ["processing", "inReview", "stopped", "rejected", "exhausted"];
const AFTER: Record<Policy["delivery"]["target"], readonly ResultStage[]> = {
  school: ["approved", "delivered"],
  chsi: ["awaitingUpload", "online", "different", "refused"],
  both: ["awaitingUpload", "online", "different", "refused"],
};

/** Every state that a photo can be told to be in, by who it is delivered to. */
export function ResultScreen({ policy: { delivery, faceCompare, review } }: Previewed) {
  const t = useTranslations("resultStage");
  const preview = useTranslations("preview");
  const stages = [
    ...BEFORE,
    ...(faceCompare.enabled ? (["withRegistrar"] as const) : []),
    ...AFTER[delivery.target],
  ];
  const { promiseDays } = review;
  return (
    <PhoneFrame title={preview("states")}>
      <ul className="divide-y rounded-lg border bg-surface">
        {stages.map((stage) => (
          <li key={stage} className="px-4 py-3 font-medium">
            {t(stage)}
          </li>
        ))}
      </ul>
      {promiseDays && <p className="text-ink-muted text-sm">{preview("reviewed", promiseDays)}</p>}
      {delivery.promiseDays && (
        <p className="text-ink-muted text-sm">{preview("uploaded", delivery.promiseDays)}</p>
      )}
    </PhoneFrame>
  );
}
