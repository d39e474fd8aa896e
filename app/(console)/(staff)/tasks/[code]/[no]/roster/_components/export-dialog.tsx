"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { enrollmentListParams, exportAddress, NO_FILTERS, tableLookParams } from "@/lib/roster/search-params";

type Props = {
  place: { schoolId: string; taskId: string };
  selection: { selectionId: string; size: number };
  onClose: () => void;
};

/** The chosen students as a file, in the columns and the order of the list. */
export function ExportDialog({ place, selection, onClose }: Props) {
  const t = useTranslations("roster.bulk");
  const common = useTranslations("common");
  const [{ sort, dir }] = useQueryStates(enrollmentListParams);
  const [{ cols }] = useQueryStates(tableLookParams);
  const address = (as: "xlsx" | "csv") =>
    exportAddress(`/api/schools/${place.schoolId}/tasks/${place.taskId}/roster`, {
      ...{ ...NO_FILTERS, sort, dir, cols, as },
      selection: selection.selectionId,
    });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("title", { action: t("export"), count: selection.size })}
      description={t("exportHint")}
    >
      <DialogActions>
        <Button onClick={onClose}>{common("cancel")}</Button>
        {(["csv", "xlsx"] as const).map((as) => (
          <Button key={as} asChild look={as === "xlsx" ? "primary" : undefined}>
            <a href={address(as)} download onClick={onClose}>
              {t("exportAs", { kind: as.toUpperCase() })}
            </a>
          </Button>
        ))}
      </DialogActions>
    </Dialog>
  );
}
