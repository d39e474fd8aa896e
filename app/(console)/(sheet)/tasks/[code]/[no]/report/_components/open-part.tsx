import { useTranslations } from "next-intl";
import { BUCKETS, type Bucket } from "@/db/enrollment-bucket";
import { formatCount } from "@/lib/i18n/format";
import type { Sums } from "@/lib/progress/policy";

/** Where nothing more is to be done. */
const ENDED: readonly Bucket[] = ["withdrawn", "exempt", "online"];

/** Everybody whose collection has not come to its end. */
export function OpenPart({ total }: { total: Sums }) {
  const t = useTranslations("ledger.paper");
  const name = useTranslations("bucket");
  const open = BUCKETS.filter((bucket) => !ENDED.includes(bucket) && (total[bucket] ?? 0) > 0);
  return (
    <section className="grid gap-1">
      <h2 className="font-semibold">{t("open")}</h2>
      {open.length === 0 ? (
        <p>{t("nothingOpen")}</p>
      ) : (
        <ul className="list-disc pl-5">
          {open.map((bucket) => (
            <li key={bucket}>
              {t("openLine", { bucket: name(bucket), count: formatCount(total[bucket] ?? 0) })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
