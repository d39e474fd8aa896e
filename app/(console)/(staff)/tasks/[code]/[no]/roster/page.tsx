import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { AddStudent } from "@/components/roster/add-student";
import { RosterUpload } from "@/components/roster/roster-upload";
import { Card } from "@/components/ui/card";
import { SkeletonRows } from "@/components/ui/skeleton";
import { ViewMenu } from "@/components/views/view-menu";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { countFacets, listEnrollments, listImports } from "@/lib/roster/queries";
import { FACETS, loadEnrollmentListParams } from "@/lib/roster/search-params";
import { allowedUses } from "@/lib/roster/selections/allowed";
import { listViews } from "@/lib/views/queries";
import { loadTask } from "../load-task";
import { EnrollmentTable } from "./_components/enrollment-table";
import { ImportList } from "./_components/import-list";
import { ListTools } from "./_components/list-tools";
import { RosterFilters } from "./_components/roster-filters";

export async function generateMetadata() {
  const t = await getTranslations("roster");
  return { title: t("title") };
}

type Props = PageProps<"/tasks/[code]/[no]/roster">;

export default async function RosterPage({ params, searchParams }: Props) {
  const [ctx, { task, base, place }] = await Promise.all([requireStaff(), loadTask(params)]);
  if (!can(ctx.actor, "roster.read", place)) notFound();
  const mayImport = can(ctx.actor, "roster.import", place);
  return (
    <div className="grid gap-4">
      {mayImport && task.status !== "closed" && <RosterUpload place={place} base={base} />}
      {/* Waited for: coming later than the list, it would push the list down under the pointer. */}
      {mayImport && <ImportList base={base} rows={await listImports(ctx, place)} />}
      <Card>
        <Suspense fallback={<SkeletonRows />}>
          <Enrollments params={params} searchParams={searchParams} />
        </Suspense>
      </Card>
    </div>
  );
}

async function Enrollments({ params, searchParams }: Props) {
  const [ctx, { base, place, task }, list] = await Promise.all([
    requireStaff(),
    loadTask(params),
    loadEnrollmentListParams(searchParams),
  ]);
  const ofList = { list: "roster", schoolId: place.schoolId } as const;
  const views = await listViews(ctx, ofList);
  const standard = views.find(({ isDefault }) => isDefault);
  if (standard && Object.keys(await searchParams).length === 0)
    redirect(`${base}/roster?${standard.query}&view=${standard.id}` as Route);
  const [page, counts] = await Promise.all([
    listEnrollments(ctx, { ...place, params: list }),
    countFacets(ctx, { ...place, params: list }),
  ]);
  return (
    <>
      <RosterFilters place={place} term={page.term} counts={counts}>
        {task.status !== "closed" && can(ctx.actor, "roster.edit", place) && <AddStudent place={place} />}
        <ViewMenu place={ofList} views={views} mayShare={can(ctx.actor, "view.share", place)} />
        <ListTools place={place} mayExportAll={can(ctx.actor, "roster.import", place)} />
      </RosterFilters>
      <EnrollmentTable
        {...{ place, base }}
        rows={page.rows}
        hasMore={page.hasMore}
        isFiltered={
          page.term !== null ||
          list.reason !== null ||
          list.notIn !== null ||
          list.check !== null ||
          FACETS.some((facet) => list[facet] !== null)
        }
        uses={allowedUses(ctx.actor, place)}
        mayEdit={can(ctx.actor, "roster.edit", place)}
        mayCorrect={can(ctx.actor, "student.correct", place)}
      />
    </>
  );
}
