import type { Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { loadTask } from "@/app/(console)/(staff)/tasks/[code]/[no]/load-task";
import { PrintButton } from "@/components/print/print-button";
import "@/components/print/sheet.css";
import { Button } from "@/components/ui/button";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { listParcels } from "@/lib/prints/queries";

type Props = PageProps<"/tasks/[code]/[no]/prints/packing">;

export async function generateMetadata() {
  const t = await getTranslations("prints.paperList");
  return { title: t("title") };
}

/** A packing list for each college, to be signed when the envelopes are handed over. */
export default async function PackingPaper({ params }: Props) {
  const [t, file, ways, paper, ctx, { base, task, school, place }] = await Promise.all([
    getTranslations("prints.paperList"),
    getTranslations("prints.file"),
    getTranslations("prints.parcel.ways"),
    getTranslations("onsite.paper"),
    requireStaff(),
    loadTask(params),
  ]);
  if (!can(ctx.actor, "print.read", place)) notFound();
  const parcels = await listParcels(ctx, place);
  const colleges = [...new Set(parcels.map(({ college }) => college))];
  return (
    <div className="sheet-ground">
      <p className="sheet-bar">
        <Button asChild>
          <Link href={`${base}/prints` as Route}>{paper("back")}</Link>
        </Button>
        <PrintButton>{paper("print")}</PrintButton>
      </p>
      <main className="sheet" data-theme="light">
        <h1 className="font-semibold text-xl">{t("title")}</h1>
        <p className="border-b pb-3">
          {school.name} {school.code} · {task.name}
        </p>
        {colleges.length === 0 && <p className="pt-4">{t("none")}</p>}
        {colleges.map((college) => {
          const own = parcels.filter((parcel) => parcel.college === college);
          return (
            <section key={college} className="break-after-page pt-4 last:break-after-auto">
              <h2 className="font-semibold">
                {college} {t("count", { count: own.length })}
              </h2>
              <table className="w-full table-fixed text-left text-sm">
                <thead>
                  <tr className="border-b">
                    <th scope="col">{file("className")}</th>
                    <th scope="col">{file("studentNo")}</th>
                    <th scope="col">{file("name")}</th>
                    <th scope="col">{file("address")}</th>
                    <th scope="col" className="w-32">
                      {t("signed")}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {own.map((parcel) => (
                    <tr key={parcel.enrollmentId} className="break-inside-avoid border-b">
                      <td className="py-1.5">{parcel.className}</td>
                      <td className="tabular-nums">{parcel.studentNo}</td>
                      <td>{parcel.name}</td>
                      <td>{ways(parcel.way ?? "none")}</td>
                      <td />
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          );
        })}
      </main>
    </div>
  );
}
