import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { MATCH_GROUP_STATES } from "@/db/vocabulary";

type State = (typeof MATCH_GROUP_STATES)[number];
type Props = { base: string; state: State; counts: Record<State, number> };

/** Open groups and those settled either way, each with how many there are. */
export function StateLinks({ base, state, counts }: Props) {
  const t = useTranslations("findings");
  const name = useTranslations("matchGroupState");
  return (
    <nav aria-label={t("matches")} className="flex gap-1">
      {MATCH_GROUP_STATES.map((one) => (
        <Link
          key={one}
          href={`${base}?state=${one}` as Route}
          aria-current={one === state ? "page" : undefined}
          className={cn(
            "rounded-md px-2.5 py-1 text-ink-muted text-xs hover:bg-hover",
            one === state && "bg-accent-soft font-semibold text-accent",
          )}
        >
          {t("stateLink", { state: name(one), count: counts[one] })}
        </Link>
      ))}
    </nav>
  );
}
