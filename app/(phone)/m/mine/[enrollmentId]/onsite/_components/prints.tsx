"use client";

import { useTranslations } from "next-intl";
import { Facts } from "@/components/phone/facts";
import { useAnswer } from "@/components/phone/use-answer";
import { formatMoment } from "@/lib/i18n/format";

/** How far the student's prints have come, where the task includes them. */
export function Prints({ enrollmentId }: { enrollmentId: string }) {
  const t = useTranslations("phone.mine.onsite");
  const { answer } = useAnswer("GET /enrollments/{enrollmentId}/prints", { params: { enrollmentId } });
  if (!answer?.isIncluded) return null;
  const { order } = answer;
  return (
    <section className="space-y-2">
      <h2 className="font-semibold">{t("prints")}</h2>
      <Facts
        facts={[
          [t("printState"), t(`printStates.${order?.state ?? "none"}`)],
          ...(order?.trackingNo ? [[t("tracking"), `${order.carrier} ${order.trackingNo}`] as const] : []),
          ...(order?.sentAt ? [[t("sentAt"), formatMoment(order.sentAt)] as const] : []),
        ]}
      />
    </section>
  );
}
