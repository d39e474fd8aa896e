"use client";

import {
  Building2,
  CalendarDays,
  Camera,
  ChartNoAxesColumn,
  ClipboardList,
  Headset,
  House,
  IdCard,
  RefreshCcw,
  Ruler,
  ScanFace,
  ScrollText,
  Users,
  Wallet,
} from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import type { Locale } from "@/lib/i18n/texts";
import { AccountMenu } from "./account-menu";

const ENTRIES = [
  { key: "home", href: "/", icon: House },
  { key: "progress", href: "/progress", icon: ChartNoAxesColumn },
  { key: "tasks", href: "/tasks", icon: ClipboardList },
  { key: "students", href: "/students", icon: IdCard },
  { key: "support", href: "/support", icon: Headset },
  { key: "onsite", href: "/onsite", icon: Camera },
  { key: "review", href: "/review", icon: ScanFace },
  { key: "registry", href: "/registry", icon: RefreshCcw },
  { key: "finance", href: "/finance", icon: Wallet },
  { key: "photoCheck", href: "/tools/photo-check", icon: Ruler },
  { key: "schools", href: "/schools", icon: Building2 },
  { key: "calendar", href: "/calendar", icon: CalendarDays },
  { key: "staff", href: "/staff", icon: Users },
  { key: "audit", href: "/audit", icon: ScrollText },
] as const;

type Key = (typeof ENTRIES)[number]["key"];

type Props = {
  person: { name: string; login: string };
  locale: Locale;
  theme: "light" | "dark";
  shown: Record<Exclude<Key, "home">, boolean>;
};

/** The way to every page: a column beside it, or a line above it where the screen is narrow. */
export function Sidebar({ person, locale, theme, shown }: Props) {
  const t = useTranslations("shell.nav");
  const common = useTranslations("common");
  const path = usePathname();
  return (
    <nav
      aria-label={t("label")}
      className="flex items-center gap-1 overflow-x-auto border-b bg-surface p-2 md:sticky md:top-0 md:h-screen md:flex-col md:items-stretch md:border-r md:border-b-0 md:p-2.5"
    >
      <p className="hidden px-2.5 pt-1.5 pb-3 font-semibold md:block">{common("productName")}</p>
      {ENTRIES.filter(({ key }) => key === "home" || shown[key]).map(({ key, href, icon: Icon }) => {
        const isCurrent = href === "/" ? path === "/" : path.startsWith(href);
        return (
          <Link
            key={key}
            href={href}
            aria-current={isCurrent ? "page" : undefined}
            className={cn(
              "flex shrink-0 items-center gap-2.5 whitespace-nowrap rounded-md px-2.5 py-1.5 text-ink-muted hover:bg-hover hover:text-ink",
              isCurrent && "bg-accent-soft font-semibold text-accent hover:bg-accent-soft hover:text-accent",
            )}
          >
            <Icon aria-hidden className="size-4" />
            {t(key)}
          </Link>
        );
      })}
      <span className="grow" />
      <AccountMenu person={person} locale={locale} theme={theme} />
    </nav>
  );
}
