import Link from "next/link";
import { useTranslations } from "next-intl";
import { formatCount, formatShare } from "@/lib/i18n/format";
import {
  expected,
  narrowingTo,
  rosterSize,
  type Sums,
  stationCount,
  stationsOf,
} from "@/lib/progress/policy";
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
      className="flex flex-wrap overflow-hidden rounded-lg border bg-surface"
    >
      {stationsOf(sums).map((station) => {
        const count = stationCount(sums, station);
        const isBad = station === "different" && count > 0;
        const content = (
          <>
            <span className="whitespace-nowrap text-ink-muted text-xs">{t(station)}</span>
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
        const box = "-mt-px -ml-px grid grow basis-24 content-start border-t border-l px-3 py-3";
        return listBase ? (
          <Link
            key={station}
            href={listHref(listBase, { ...narrowing, ...narrowingTo(station) })}
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
