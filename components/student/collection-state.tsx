import { useTranslations } from "next-intl";
import { BucketBadge } from "@/components/progress/bucket-badge";
import { formatMoment } from "@/lib/i18n/format";
import type { StudentHistory } from "@/lib/students/queries";
import { FactList } from "./facts";

/** Where the student's collection stands, with its counters and their limits. */
export function CollectionState({ history: { facts, counters } }: { history: StudentHistory }) {
  const t = useTranslations("student");
  const roster = useTranslations("roster.columns");
  const code = useTranslations("code");
  const payment = useTranslations("payment");
  const { submissionsUsed: used, submissionLimit: limit, failuresAllowed } = counters;
  return (
    <FactList
      facts={[
        [roster("bucket"), <BucketBadge key="bucket" bucket={facts.bucket} />],
        [t("columns.association"), t(`association.${facts.association}`)],
        [roster("code"), code(facts.code)],
        [roster("payment"), payment(facts.payment)],
        [t("columns.submissions"), limit === null ? t("usedFree", { used }) : t("usedOf", { used, limit })],
        [t("columns.granted"), counters.attemptsGranted > 0 ? String(counters.attemptsGranted) : null],
        [
          t("columns.compareFailures"),
          failuresAllowed === null
            ? null
            : t("failures", { count: counters.compareFailures, limit: failuresAllowed }),
        ],
        [t("columns.updatedAt"), formatMoment(facts.updatedAt)],
      ]}
    />
  );
}
