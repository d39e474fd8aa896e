import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { SkeletonRows } from "@/components/ui/skeleton";
import { ViewMenu } from "@/components/views/view-menu";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { countFacetsEverywhere, listEverywhere } from "@/lib/roster/queries";
import { loadEnrollmentListParams } from "@/lib/roster/search-params";
import { listViews } from "@/lib/views/queries";
import { StudentFilters } from "./_components/student-filters";
import { StudentTable } from "./_components/student-table";

export async function generateMetadata() {
  const t = await getTranslations("students");
  return { title: t("title") };
}

type Props = PageProps<"/students">;

/** The students of all schools and tasks in reach, to find one of them wherever the person stands. */
export default async function StudentsPage({ searchParams }: Props) {
  const [t, { actor }] = await Promise.all([getTranslations("students"), requireStaff()]);
  if (!can(actor, "roster.read")) notFound();
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      <div className="p-6">
        <Card>
          <Suspense fallback={<SkeletonRows />}>
            <Students searchParams={searchParams} />
          </Suspense>
        </Card>
      </div>
    </>
  );
}

async function Students({ searchParams }: Pick<Props, "searchParams">) {
  const [ctx, params] = await Promise.all([requireStaff(), loadEnrollmentListParams(searchParams)]);
  const ofList = { list: "students", schoolId: null } as const;
  const views = await listViews(ctx, ofList);
  const standard = views.find(({ isDefault }) => isDefault);
  if (standard && Object.keys(await searchParams).length === 0)
    redirect(`/students?${standard.query}&view=${standard.id}` as Route);
  const [page, counts] = await Promise.all([
    listEverywhere(ctx, { params }),
    countFacetsEverywhere(ctx, { params }),
  ]);
  return (
    <>
      <StudentFilters term={page.term} counts={counts}>
        <ViewMenu place={ofList} views={views} mayShare={false} />
      </StudentFilters>
      <StudentTable rows={page.rows} hasMore={page.hasMore} />
    </>
  );
}
