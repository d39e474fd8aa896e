import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Card, CardHeader } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { listStopped } from "@/lib/intake/stopped/list-stopped";
import { countMatchGroups, listMatchGroups } from "@/lib/matches/queries";
import { GROUPS_SHOWN } from "@/lib/matches/schema";
import { loadMatchParams } from "@/lib/matches/search-params";
import { loadTask } from "../load-task";
import { MatchGroup } from "./_components/match-group";
import { StateLinks } from "./_components/state-links";
import { StoppedPhotos } from "./_components/stopped-photos";

export async function generateMetadata() {
  const t = await getTranslations("findings");
  return { title: t("title") };
}

export default async function FindingsPage({
  params,
  searchParams,
}: PageProps<"/tasks/[code]/[no]/findings">) {
  const [ctx, { base, place, policy }, { state }, t] = await Promise.all([
    requireStaff(),
    loadTask(params),
    loadMatchParams(searchParams),
    getTranslations("findings"),
  ]);
  if (!can(ctx.actor, "match.read", place)) notFound();
  const studentBase = can(ctx.actor, "roster.read", place) ? base : null;
  const maySettle = can(ctx.actor, "photo.settle", place);
  const [groups, counts, stopped] = await Promise.all([
    listMatchGroups(ctx, { ...place, state }),
    countMatchGroups(ctx, place),
    maySettle ? listStopped(ctx, place) : null,
  ]);
  return (
    <div className="grid gap-4">
      <Card>
        <CardHeader title={t("matches")} note={t("matchesNote")}>
          <StateLinks base={`${base}/findings`} state={state} counts={counts} />
        </CardHeader>
        {!policy.faceCompare.enabled && (
          <Notice tone="info" className="m-4">
            {t("filesOnly")}
          </Notice>
        )}
        {groups.some(({ kind }) => kind === "face") && (
          <Notice tone="warn" className="m-4">
            {t("worth")}
          </Notice>
        )}
        {groups.map((group) => (
          <MatchGroup
            key={group.id}
            schoolId={place.schoolId}
            base={studentBase}
            group={group}
            maySettle={maySettle && state === "open"}
          />
        ))}
        {groups.length === 0 && (
          <Empty title={state === "open" ? t("none") : t("noneSettled")}>
            {state === "open" && t("noneHint")}
          </Empty>
        )}
        {groups.length === GROUPS_SHOWN && (
          <p className="border-t px-4 py-2 text-ink-muted text-xs">{t("first", { limit: GROUPS_SHOWN })}</p>
        )}
      </Card>
      {stopped && (
        <Card>
          <CardHeader title={t("stopped", { count: stopped.length })} note={t("stoppedNote")} />
          {stopped.length > 0 ? (
            <StoppedPhotos schoolId={place.schoolId} base={studentBase} photos={stopped} />
          ) : (
            <Empty title={t("stoppedNone")} />
          )}
        </Card>
      )}
    </div>
  );
}
