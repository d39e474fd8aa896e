"use client";

import { useTranslations } from "next-intl";
import { type WholeColumn, WholeTable } from "@/components/data-table/whole-table";
import { ConfirmButton } from "@/components/forms/confirm-button";
import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { removeSiteAction } from "@/lib/onsite/actions";
import type { SiteRow } from "@/lib/onsite/sites/list-sites";
import { SiteDialog } from "./site-dialog";

type Props = { place: { schoolId: string; taskId: string }; sites: SiteRow[]; mayPlan: boolean };

/** Places where students are photographed; students see those for whoever missed their shoot. */
export function SitesCard({ place, sites, mayPlan }: Props) {
  const t = useTranslations("onsite.sites");
  const onsite = useTranslations("onsite");
  const common = useTranslations("common");
  const text = (id: "name" | "address" | "hours" | "contact" | "note"): WholeColumn<SiteRow> => ({
    ...{ id, header: t(id), wraps: true },
    sortBy: (site) => site[id],
    cell: (site) => site[id] || "–",
  });
  const columns: WholeColumn<SiteRow>[] = [
    text("name"),
    {
      id: "kind",
      header: t("kind"),
      sortBy: ({ isMakeUp }) => Number(isMakeUp),
      cell: ({ isMakeUp }) => (
        <Badge tone={isMakeUp ? "info" : "neutral"}>{isMakeUp ? t("makeUp") : t("ordinary")}</Badge>
      ),
    },
    text("address"),
    text("hours"),
    text("contact"),
    {
      id: "use",
      header: t("use"),
      sortBy: ({ taskId }) => Number(taskId === null),
      cell: ({ taskId }) => (taskId === null ? t("wholeSchool") : t("ofTask")),
    },
  ];
  const actions: WholeColumn<SiteRow> = {
    ...{ id: "actions", header: common("actions"), isNumeric: true },
    cell: (site) => (
      <span className="inline-flex gap-1.5">
        <SiteDialog place={place} site={site} />
        <ConfirmButton
          size="sm"
          aria-label={t("removeOf", { name: site.name })}
          title={t("removeOf", { name: site.name })}
          question={t(site.taskId === null ? "removeEverywhere" : "removeQuestion")}
          submit={onsite("remove")}
          isDangerous
          act={() => removeSiteAction({ schoolId: site.schoolId, siteId: site.id })}
          done={() => onsite("removed")}
        >
          {onsite("remove")}
        </ConfirmButton>
      </span>
    ),
  };
  return (
    <Card>
      <CardHeader title={t("title")}>{mayPlan && <SiteDialog place={place} site={null} />}</CardHeader>
      {sites.length === 0 ? (
        <Empty title={t("none")}>{t("noneHint")}</Empty>
      ) : (
        <WholeTable
          name="sites"
          label={t("title")}
          columns={mayPlan ? [...columns, actions] : columns}
          rows={sites}
          rowId={({ id }) => id}
        />
      )}
    </Card>
  );
}
