import { useTranslations } from "next-intl";
import { formatCount, formatMoney } from "@/lib/i18n/format";

type Props = { sums: { count: number; inFen: number; outFen: number } };

/** What the orders of the list sum up to, whatever page is shown. */
export function OrderSums({ sums: { count, inFen, outFen } }: Props) {
  const t = useTranslations("finance.sums");
  const net = inFen - outFen;
  const figures = [
    [t("count"), formatCount(count)],
    [t("received"), formatMoney(inFen)],
    [t("returned"), formatMoney(outFen)],
    [t("net"), net < 0 ? `-${formatMoney(-net)}` : formatMoney(net)],
  ] as const;
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2 border-b px-4 py-2.5">
      {figures.map(([name, value]) => (
        <div key={name} className="flex items-baseline gap-2">
          <dt className="text-ink-muted text-xs">{name}</dt>
          <dd className="font-semibold tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
