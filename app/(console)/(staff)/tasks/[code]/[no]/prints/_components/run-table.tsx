"use client";

import { useTranslations } from "next-intl";
import { valueColumn } from "@/components/data-table/value-column";
import { type WholeColumn, WholeTable } from "@/components/data-table/whole-table";
import { ConfirmButton } from "@/components/forms/confirm-button";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { formatCount, formatMoment } from "@/lib/i18n/format";
import { packRunAction } from "@/lib/prints/actions";
import type { RunRow } from "@/lib/prints/queries";
import { PRINT_SIZES } from "@/lib/prints/sheets/sizes";

const TONES = { waiting: "info", done: "ok", failed: "bad" } as const;

type Props = { schoolId: string; runs: RunRow[]; mayMake: boolean };

/** The runs of a task with their files and how far their envelopes are. */
export function RunTable({ schoolId, runs, mayMake }: Props) {
  const t = useTranslations("prints");
  const common = useTranslations("common");
  const paper = useTranslations("paperName");
  const size = useTranslations("printSize");
  const state = useTranslations("printRunState");
  const counted = (id: "photos" | "packed" | "sent"): WholeColumn<RunRow> => ({
    ...{ id, header: t(`columns.${id}`), isNumeric: true },
    sortBy: (run) => run[id],
    cell: (run) => formatCount(run[id]),
  });
  const columns: WholeColumn<RunRow>[] = [
    { id: "no", header: t("columns.no"), isNumeric: true, sortBy: ({ no }) => no, cell: ({ no }) => no },
    {
      id: "layout",
      header: t("columns.layout"),
      wraps: true,
      cell: ({ layout }) =>
        [
          paper(layout.paper),
          ...PRINT_SIZES.filter((one) => layout.copies[one] > 0).map(
            (one) => `${size(one)} × ${layout.copies[one]}`,
          ),
        ].join(" · "),
    },
    {
      id: "state",
      header: t("columns.state"),
      sortBy: (run) => run.state,
      cell: (run) => <Badge tone={TONES[run.state]}>{state(run.state)}</Badge>,
    },
    counted("photos"),
    counted("packed"),
    counted("sent"),
    {
      id: "at",
      header: t("columns.at"),
      sortBy: ({ createdAt }) => createdAt,
      cell: ({ createdAt }) => formatMoment(createdAt),
    },
    valueColumn("by", t("columns.by"), ({ author }) => author),
  ];
  const actions: WholeColumn<RunRow> = {
    ...{ id: "actions", header: common("actions"), isNumeric: true },
    cell: ({ id, no, state: now, photos, packed, sent }) =>
      now === "done" && (
        <span className="inline-flex gap-1.5">
          <Button asChild size="sm">
            <a
              href={`/api/schools/${schoolId}/print-runs/${id}`}
              aria-label={t("downloadOf", { no })}
              download
            >
              {t("download")}
            </a>
          </Button>
          {packed + sent < photos && (
            <ConfirmButton
              size="sm"
              aria-label={t("packOf", { no })}
              title={t("packOf", { no })}
              question={t("packQuestion", { count: photos - packed - sent })}
              submit={t("pack")}
              act={() => packRunAction({ schoolId, runId: id })}
              done={({ packed: count }) => t("packed", { count })}
            >
              {t("pack")}
            </ConfirmButton>
          )}
        </span>
      ),
  };
  return (
    <WholeTable
      name="runs"
      label={t("runs")}
      columns={mayMake ? [...columns, actions] : columns}
      rows={runs}
      rowId={({ id }) => id}
    />
  );
}
