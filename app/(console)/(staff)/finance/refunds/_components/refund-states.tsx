import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { REFUND_STATES, type RefundState } from "@/db/vocabulary";
import { formatCount } from "@/lib/i18n/format";

type Props = { state: RefundState | null; counts: Partial<Record<string, number>>; waiting: number };

/** Those that wait, and each state with how many there are. */
export function RefundStates({ state, counts, waiting }: Props) {
  const t = useTranslations("finance.refunds");
  const name = useTranslations("refundState");
  const links = [
    { key: null, label: t("waiting"), n: waiting, href: "/finance/refunds" },
    ...REFUND_STATES.filter((one) => (counts[one] ?? 0) > 0).map((one) => ({
      ...{ key: one, label: name(one), n: counts[one] ?? 0, href: `/finance/refunds?state=${one}` },
    })),
  ];
  return (
    <nav aria-label={t("states")} className="flex flex-wrap gap-1 border-b px-4 py-2">
      {links.map(({ key, label, n, href }) => (
        <Link
          key={key ?? ""}
          href={href as Route}
          aria-current={key === state ? "page" : undefined}
          className={cn(
            "rounded-md px-2.5 py-1 text-ink-muted text-xs tabular-nums hover:bg-hover",
            key === state && "bg-accent-soft font-semibold text-accent",
          )}
        >
          {label} {formatCount(n)}
        </Link>
      ))}
    </nav>
  );
}
