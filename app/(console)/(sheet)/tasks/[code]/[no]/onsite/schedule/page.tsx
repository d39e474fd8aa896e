import type { Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { loadTask } from "@/app/(console)/(staff)/tasks/[code]/[no]/load-task";
import { PrintButton } from "@/components/print/print-button";
import "@/components/print/sheet.css";
import { shootTime } from "@/components/onsite/shoot-time";
import { Button } from "@/components/ui/button";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { formatMoment } from "@/lib/i18n/format";
import { listShoots } from "@/lib/onsite/shoots/list-shoots";
import { listSites } from "@/lib/onsite/sites/list-sites";
import { groupText } from "@/lib/onsite/timetable/groups";

type Props = PageProps<"/tasks/[code]/[no]/onsite/schedule">;

export async function generateMetadata() {
  const t = await getTranslations("onsite.paper");
  return { title: t("title") };
}

/** The timetable of a task on A4 paper, for the notice boards of the colleges. */
export default async function SchedulePaper({ params }: Props) {
  const [t, onsite, sitesText, ctx, { base, task, school, place }] = await Promise.all([
    getTranslations("onsite.paper"),
    getTranslations("onsite.columns"),
    getTranslations("onsite.sites"),
    requireStaff(),
    loadTask(params),
  ]);
  if (!can(ctx.actor, "onsite.read", place)) notFound();
  const [shoots, sites] = await Promise.all([listShoots(ctx, place), listSites(ctx, place)]);
  const makeUp = sites.filter(({ isMakeUp }) => isMakeUp);
  return (
    <div className="sheet-ground">
      <p className="sheet-bar">
        <Button asChild>
          <Link href={`${base}/onsite` as Route}>{t("back")}</Link>
        </Button>
        <PrintButton>{t("print")}</PrintButton>
      </p>
      <main className="sheet" data-theme="light">
        <header className="grid gap-1 border-b pb-3">
          <h1 className="font-semibold text-xl">{t("title")}</h1>
          <p>
            {school.name} {school.code} · {task.name}
          </p>
          <p className="text-ink-muted text-xs">{t("madeAt", { moment: formatMoment(ctx.clock.now()) })}</p>
        </header>
        <table className="w-full text-left text-sm">
          <thead>
            <tr className="border-b">
              {(["time", "place", "groups"] as const).map((column) => (
                <th key={column} scope="col" className="py-2 pr-4 font-semibold">
                  {onsite(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shoots.map((shoot) => (
              <tr key={shoot.id} className="break-inside-avoid border-b align-top">
                <td className="whitespace-nowrap py-2 pr-4 tabular-nums">{shootTime(shoot)}</td>
                <td className="py-2 pr-4">
                  {shoot.place} {shoot.rooms}
                  <span className="block text-ink-muted text-xs">{shoot.address}</span>
                </td>
                <td className="py-2">
                  {shoot.groups.map(groupText).join("、")}
                  <span className="block text-ink-muted text-xs">{shoot.note}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {makeUp.length > 0 && (
          <section className="break-inside-avoid pt-5">
            <h2 className="font-semibold">{t("makeUp")}</h2>
            <ul className="grid gap-2 pt-2 text-sm">
              {makeUp.map((site) => (
                <li key={site.id}>
                  <b className="font-semibold">{site.name}</b> {site.address}
                  <span className="block text-ink-muted text-xs">
                    {[site.hours && `${sitesText("hours")} ${site.hours}`, site.contact, site.note]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </main>
    </div>
  );
}
