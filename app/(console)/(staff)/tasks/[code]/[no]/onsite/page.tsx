import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { countTemporaryCodes } from "@/lib/onsite/codes/issue-temporary";
import { shootChoices } from "@/lib/onsite/shoots/choices";
import { listShoots } from "@/lib/onsite/shoots/list-shoots";
import { listSites } from "@/lib/onsite/sites/list-sites";
import { loadTask } from "../load-task";
import { ShootsCard } from "./_components/shoots-card";
import { SitesCard } from "./_components/sites-card";
import { TemporaryCodes } from "./_components/temporary-codes";

export async function generateMetadata() {
  const t = await getTranslations("onsite");
  return { title: t("title") };
}

/** Where and when the students of a task are photographed on site. */
export default async function OnsitePage({ params }: PageProps<"/tasks/[code]/[no]/onsite">) {
  const [ctx, { base, place, task }] = await Promise.all([requireStaff(), loadTask(params)]);
  if (!can(ctx.actor, "onsite.read", place)) notFound();
  const mayPlan = can(ctx.actor, "onsite.plan", place) && task.status !== "closed";
  const [shoots, sites, planning] = await Promise.all([
    listShoots(ctx, place),
    listSites(ctx, place),
    mayPlan
      ? Promise.all([shootChoices(ctx, place), countTemporaryCodes(ctx, { ...place, shootId: null })])
      : null,
  ]);
  const [choices, codes] = planning ?? [null, null];
  return (
    <div className="grid gap-4">
      <ShootsCard
        {...{ base, place, shoots, choices }}
        siteNames={sites.map(({ name }) => name)}
        mayRun={can(ctx.actor, "onsite.run", place)}
      />
      <SitesCard place={place} sites={sites} mayPlan={mayPlan} />
      {codes && codes.missing + codes.temporary > 0 && (
        <TemporaryCodes base={base} place={place} counts={codes} />
      )}
    </div>
  );
}
