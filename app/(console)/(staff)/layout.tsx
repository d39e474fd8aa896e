import { getTranslations } from "next-intl/server";
import { Sidebar } from "@/components/layout/sidebar";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { readLocale, readTheme } from "@/lib/i18n/locale";

export default async function StaffLayout({ children }: LayoutProps<"/">) {
  const [{ actor }, t, locale, theme] = await Promise.all([
    requireStaff(),
    getTranslations("common"),
    readLocale(),
    readTheme(),
  ]);
  return (
    <div className="grid min-h-screen grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr] md:grid-cols-[13rem_minmax(0,1fr)] md:grid-rows-none">
      <a
        href="#content"
        className="-translate-y-20 absolute top-2 left-2 z-50 rounded-md bg-accent px-3 py-1.5 text-accent-ink focus:translate-y-0"
      >
        {t("skipToContent")}
      </a>
      <Sidebar
        person={{ name: actor.name, login: actor.login }}
        locale={locale}
        theme={theme}
        shown={{
          progress: can(actor, "progress.read"),
          tasks: can(actor, "task.read"),
          students: can(actor, "roster.read"),
          support: can(actor, "support.read"),
          onsite: can(actor, "onsite.run"),
          review: can(actor, "review.decide"),
          registry: can(actor, "loop.read"),
          finance: can(actor, "payment.read"),
          photoCheck: can(actor, "photo.check"),
          schools: can(actor, "school.manage") || can(actor, "school.read"),
          calendar: can(actor, "calendar.manage"),
          staff: can(actor, "staff.read"),
          audit: can(actor, "audit.read"),
        }}
      />
      <main id="content" className="min-w-0">
        {children}
      </main>
    </div>
  );
}
