import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { formatCount, formatMoment, formatShare } from "@/lib/i18n/format";
import { DAY_MS } from "@/lib/progress/forecast/forecast";
import { expected, type Sums, stationCount, stationsOf } from "@/lib/progress/policy";
import { HallTools } from "./hall-tools";
import { Live } from "./live";

/** Rows that can still be read from five metres. */
const ROWS_SHOWN = 10;

/** Few rows are drawn larger. */
const FEW = 6;
const SIZES = {
  few: { row: "text-[clamp(1.5rem,2.4vw,3.4rem)] leading-snug", gap: "gap-y-[3vh]", bar: "h-[2.2vh]" },
  many: { row: "text-[clamp(1.125rem,1.7vw,2.4rem)] leading-snug", gap: "gap-y-[1.2vh]", bar: "h-[1.1vh]" },
} as const;

/** Six figures stand in two rows of three; where a fee is asked there are more. */
const SIX = 6;
const BOXES = {
  six: {
    ...{ grid: "gap-[1.5vw] xl:grid-cols-3", inset: "px-[1.5vw]" },
    ...{ name: "text-[clamp(1.125rem,1.6vw,2.25rem)]", figure: "text-[clamp(2rem,4vw,5.5rem)]" },
  },
  many: {
    ...{ grid: "gap-[1vw] xl:grid-cols-4", inset: "px-[1vw]" },
    ...{ name: "text-[clamp(1.125rem,1.3vw,2rem)]", figure: "text-[clamp(2rem,3vw,4.5rem)]" },
  },
} as const;

type Props = {
  title: string;
  note?: string;
  closesAt?: Date;
  sums: Sums;
  rowsTitle: string;
  rows: readonly { key: string; name: string; sums: Sums }[];
  asOf: Date;
  live: `/api/${string}`;
  back: "/progress" | `/tasks/${string}/${number}`;
};

/** Progress for a hall: few figures as large as the screen allows, and who is ahead. Nobody is named. */
export function HallScreen({ title, note, closesAt, sums, rowsTitle, rows, asOf, live, back }: Props) {
  const t = useTranslations("hall");
  const station = useTranslations("station");
  const all = expected(sums);
  const figures = stationsOf(sums).filter((name) => name !== "different");
  const approved = stationCount(sums, "approved");
  const share = (of: Sums) => {
    const people = expected(of);
    return people === 0 ? 0 : stationCount(of, "approved") / people;
  };
  const ranked = [...rows]
    .filter((row) => expected(row.sums) > 0)
    .sort((a, b) => share(b.sums) - share(a.sums));
  const size = SIZES[ranked.length > FEW ? "many" : "few"];
  const boxes = BOXES[figures.length > SIX ? "many" : "six"];
  const left = closesAt ? Math.ceil((closesAt.getTime() - asOf.getTime()) / DAY_MS) : null;
  return (
    <main className="flex min-h-screen flex-col gap-[2.5vh] p-[2.5vw]">
      <header className="flex flex-wrap items-baseline gap-x-[2vw]">
        <h1 className="font-semibold text-[clamp(1.75rem,3vw,4rem)] leading-tight">{title}</h1>
        {note && <p className="text-[clamp(1.25rem,1.8vw,2.5rem)] text-ink-muted">{note}</p>}
        <span className="grow" />
        {left !== null && (
          <p className="font-semibold text-[clamp(1.25rem,2.2vw,3rem)] text-warn">
            {left < 0 ? t("closed") : t("daysLeft", { days: left })}
          </p>
        )}
      </header>
      <section className="grid items-center gap-[2.5vw] lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <div>
          <p className="font-bold text-[clamp(4rem,11vw,15rem)] text-accent leading-none tracking-tight">
            {formatShare(approved, all)}
          </p>
          <p className="mt-[1vh] text-[clamp(1.25rem,2vw,2.75rem)]">
            {t("approvedOf", { approved: formatCount(approved), expected: formatCount(all) })}
          </p>
        </div>
        <dl className={cn("grid grid-cols-2", boxes.grid)}>
          {figures.map((name) => (
            <div key={name} className={cn("rounded-lg border bg-surface py-[1.5vh]", boxes.inset)}>
              <dt className={cn("text-ink-muted", boxes.name, "leading-normal")}>{station(name)}</dt>
              <dd className={cn("font-semibold", boxes.figure, "leading-tight")}>
                {formatCount(stationCount(sums, name))}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-label={rowsTitle} className="grow">
        <h2 className="mb-[1vh] text-[clamp(1.125rem,1.6vw,2.25rem)] text-ink-muted">{rowsTitle}</h2>
        <ol className={cn("grid gap-x-[3vw] lg:grid-cols-2", size.gap)}>
          {ranked.slice(0, ROWS_SHOWN).map((row) => (
            <li key={row.key} className={size.row}>
              <span className="flex justify-between gap-[1vw]">
                <span className="truncate">{row.name}</span>
                <b>{formatShare(stationCount(row.sums, "approved"), expected(row.sums))}</b>
              </span>
              <span aria-hidden className={cn("mt-1 block overflow-hidden rounded-full bg-raised", size.bar)}>
                <span className="block h-full bg-accent" style={{ width: `${share(row.sums) * 100}%` }} />
              </span>
            </li>
          ))}
        </ol>
        {ranked.length > ROWS_SHOWN && (
          <p className="mt-[1vh] text-ink-muted">{t("more", { count: ranked.length - ROWS_SHOWN })}</p>
        )}
      </section>
      <footer className="flex items-center gap-4">
        <Live path={live} moment={formatMoment(asOf)} className="text-[clamp(1rem,1.2vw,1.6rem)]" />
        <span className="grow" />
        <HallTools back={back} />
      </footer>
    </main>
  );
}
