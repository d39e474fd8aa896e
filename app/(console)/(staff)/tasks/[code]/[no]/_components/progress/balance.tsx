import Link from "next/link";
import { useTranslations } from "next-intl";
import { BucketBadge } from "@/components/progress/bucket-badge";
import { type ListBase, listHref, type Narrowing } from "@/components/progress/list-href";
import { BUCKETS } from "@/db/enrollment-bucket";
import { formatCount } from "@/lib/i18n/format";
import type { Sums } from "@/lib/progress/policy";
import { rosterSize } from "@/lib/progress/policy";

type Props = { sums: Sums; listBase: ListBase; narrowing: Narrowing };

/** Every roster row in its bucket, and the sum. */
export function Balance({ sums, listBase, narrowing }: Props) {
  const t = useTranslations("progress");
  const present = BUCKETS.filter((bucket) => (sums[bucket] ?? 0) > 0);
  return (
    <ul aria-label={t("balance")} className="-mb-px grid grid-cols-[repeat(auto-fill,minmax(13rem,1fr))]">
      {present.map((bucket) => {
        const row = (
          <>
            <BucketBadge bucket={bucket} />
            <span className="font-medium">{formatCount(sums[bucket] ?? 0)}</span>
          </>
        );
        const box = "-ml-px flex items-center justify-between border-b border-l px-4 py-2";
        return (
          <li key={bucket} className="contents">
            {listBase ? (
              <Link
                className={`${box} hover:bg-hover`}
                href={listHref(listBase, { ...narrowing, buckets: [bucket] })}
              >
                {row}
              </Link>
            ) : (
              <span className={box}>{row}</span>
            )}
          </li>
        );
      })}
      <li className="-ml-px flex items-center justify-between border-b border-l px-4 py-2 font-semibold">
        {t("total")}
        <span>{formatCount(rosterSize(sums))}</span>
      </li>
    </ul>
  );
}
