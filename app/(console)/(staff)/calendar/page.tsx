import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Card, CardHeader } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { listCalendarDays } from "@/lib/calendar/queries";
import { loadCalendarParams } from "@/lib/calendar/search-params";
import { formatDay } from "@/lib/i18n/format";
import { DayDialog } from "./_components/day-dialog";
import { DayTable } from "./_components/day-table";

export async function generateMetadata() {
  const t = await getTranslations("calendar");
  return { title: t("title") };
}

/** Public holidays and weekends worked in their place: what promises in working days are counted by. */
export default async function CalendarPage({ searchParams }: PageProps<"/calendar">) {
  const [ctx, wanted, t] = await Promise.all([
    requireStaff(),
    loadCalendarParams(searchParams),
    getTranslations("calendar"),
  ]);
  if (!can(ctx.actor, "calendar.read")) notFound();
  const thisYear = Number(formatDay(ctx.clock.now()).slice(0, 4));
  const years = [thisYear - 1, thisYear, thisYear + 1];
  const year = years.find((one) => one === wanted.year) ?? thisYear;
  const days = await listCalendarDays(ctx, { year });
  const mayManage = can(ctx.actor, "calendar.manage");
  return (
    <>
      <PageHeader title={t("title")} note={t("note")}>
        {mayManage && <DayDialog day={null} year={year} />}
      </PageHeader>
      <div className="p-6">
        <Card>
          <CardHeader title={t("year", { year: String(year) })} note={t("entered", { count: days.length })}>
            <nav aria-label={t("years")} className="flex gap-3">
              {years.map((one) => (
                <Link
                  key={one}
                  href={{ pathname: "/calendar", query: { year: one } }}
                  aria-current={one === year ? "page" : undefined}
                  className={one === year ? "font-semibold" : "text-accent underline"}
                >
                  {String(one)}
                </Link>
              ))}
            </nav>
          </CardHeader>
          {days.length === 0 ? (
            <Empty title={t("none", { year: String(year) })}>{t("noneHint")}</Empty>
          ) : (
            <DayTable days={days} year={year} mayManage={mayManage} />
          )}
        </Card>
      </div>
    </>
  );
}
