import Link from "next/link";
import { useTranslations } from "next-intl";
import { formatCount, formatShare } from "@/lib/i18n/format";
import { expected, FUNNEL, rosterSize, type Sums, sumOf } from "@/lib/progress/policy";
import { type ListBase, listHref, type Narrowing } from "./list-href";

type Props = { sums: Sums; listBase: ListBase; narrowing?: Narrowing };

/** The stations of the collection; each number opens the list of exactly those people. */
export function Funnel({ sums, listBase, narrowing = {} }: Props) {
  const t = useTranslations("station");
  const progress = useTranslations("progress");
  const all = expected(sums);
  const notExpected = rosterSize(sums) - all;
  const beside = notExpected > 0 ? progress("exempt", { count: notExpected }) : progress("everybody");
  return (
    <section
      aria-label={progress("funnel")}
      className="grid grid-cols-[repeat(auto-fit,minmax(8.5rem,1fr))] overflow-hidden rounded-lg border bg-surface"
    >
      {FUNNEL.map(([station, buckets]) => {
        const count = sumOf(sums, buckets);
        const isBad = station === "different" && count > 0;
        const content = (
          <>
            <span className="text-ink-muted text-xs">{t(station)}</span>
            <b className={isBad ? "text-bad text-xl" : "text-xl"}>{formatCount(count)}</b>
            <span className="text-ink-muted text-xs">
              {station === "expected" ? beside : formatShare(count, all)}
            </span>
            <span className="mt-1.5 h-1 overflow-hidden rounded-full bg-sunken">
              <span
                className={isBad ? "block h-full bg-bad" : "block h-full bg-accent"}
                style={{ width: `${all > 0 ? (count / all) * 100 : 0}%` }}
              />
            </span>
          </>
        );
        const box = "grid content-start border-l px-4 py-3 -ml-px";
        return listBase ? (
          <Link
            key={station}
            href={listHref(listBase, { ...narrowing, buckets })}
            className={`${box} hover:bg-hover`}
          >
            <span className="sr-only">{progress("openList")}</span>
            {content}
          </Link>
        ) : (
          <div key={station} className={box}>
            {content}
          </div>
        );
      })}
    </section>
  );
}
