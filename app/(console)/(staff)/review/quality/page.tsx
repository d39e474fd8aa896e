import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { FollowingTable, PairTable } from "@/components/review/quality/agreement-tables";
import { GoldWeeks } from "@/components/review/quality/gold-weeks";
import { MissedGold } from "@/components/review/quality/missed-gold";
import { OwnFigures } from "@/components/review/quality/own-figures";
import { TeamFigures } from "@/components/review/quality/team-figures";
import { Button } from "@/components/ui/button";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { formatMoment } from "@/lib/i18n/format";
import { PERIODS } from "@/lib/review/agreement/limits";
import { loadPeriod } from "@/lib/review/agreement/period";
import { ownQuality, teamQuality } from "@/lib/review/agreement/queries";
import { trainerStandings } from "@/lib/review/trainer/standings";

export async function generateMetadata() {
  const t = await getTranslations("quality");
  return { title: t("title") };
}

export default async function QualityPage({ searchParams }: PageProps<"/review/quality">) {
  const [ctx, t, { days }] = await Promise.all([
    requireStaff(),
    getTranslations("quality"),
    loadPeriod(searchParams),
  ]);
  if (!can(ctx.actor, "review.decide")) notFound();
  const isLead = can(ctx.actor, "review.settle");
  const [own, team, standings] = await Promise.all([
    ownQuality(ctx, { days }),
    isLead ? teamQuality(ctx, { days }) : null,
    isLead ? trainerStandings(ctx) : [],
  ]);
  return (
    <>
      <PageHeader title={t("title")} note={t("asOf", { moment: formatMoment(own.asOf) })}>
        <nav aria-label={t("period")} className="flex gap-1">
          {PERIODS.map((period) => (
            <Button key={period} asChild size="sm" look={period === days ? "primary" : "plain"}>
              <Link
                href={`/review/quality?days=${period}`}
                aria-current={period === days ? "page" : undefined}
              >
                {t("days", { days: period })}
              </Link>
            </Button>
          ))}
        </nav>
      </PageHeader>
      <div className="grid gap-6 p-6">
        {team && (
          <>
            <TeamFigures people={team.people} standings={standings} />
            <GoldWeeks weeks={team.goldWeeks} />
            <PairTable pairs={team.pairs} reasons={team.reasons} />
            <FollowingTable followings={team.followings} />
          </>
        )}
        <OwnFigures own={own.own} team={own.team} />
        <MissedGold missed={own.missed} />
      </div>
    </>
  );
}
