import { useTranslations } from "next-intl";
import { formatShare } from "@/lib/i18n/format";
import type { ClosingFacts } from "@/lib/ledger/queries";
import type { ReviewTimes } from "@/lib/progress/review/review-times";
import type { Policy } from "@/lib/tasks/schema";

type Props = {
  times: ReviewTimes;
  promise: Policy["review"]["promiseDays"];
  answers: ClosingFacts["answers"];
};

/** Verdicts against what was promised, and what the registry answered. */
export function TimesPart({ times: { decided, inTime, medianHours }, promise, answers }: Props) {
  const t = useTranslations("ledger.paper");
  const counted = { decided, inTime, share: formatShare(inTime, decided) };
  return (
    <>
      <section className="grid gap-1">
        <h2 className="font-semibold">{t("times")}</h2>
        <p>{promise ? t("promise", { ...promise, ...counted }) : t("noPromise", counted)}</p>
        {medianHours !== null && <p>{t("median", { hours: medianHours.toFixed(1) })}</p>}
      </section>
      <section className="grid gap-1">
        <h2 className="font-semibold">{t("answers")}</h2>
        <p>{t("answered", answers)}</p>
      </section>
    </>
  );
}
