"use client";

import { useTranslations } from "next-intl";
import { BatchDialog } from "@/components/delivery/batch-dialog";
import { ReminderDialog } from "@/components/progress/reminder-dialog";
import { MISSING } from "@/lib/progress/policy";
import type { SelectionUse } from "@/lib/roster/selections/policy";
import { BulkDialog } from "./bulk-dialog";
import { ExportDialog } from "./export-dialog";

type Props = {
  use: SelectionUse;
  place: { schoolId: string; taskId: string };
  base: `/tasks/${string}/${string}`;
  selection: { selectionId: string; size: number };
  onDone: () => void;
  onClose: () => void;
};

/** What is asked before something happens to chosen students. */
export function SelectionDialog({ use, place, base, selection, onDone, onClose }: Props) {
  const t = useTranslations("delivery.form");
  const { selectionId, size } = selection;
  switch (use) {
    case "remind":
      return (
        <ReminderDialog
          segment={{ ...place, buckets: MISSING, college: null, selectionId }}
          chosen={size}
          onSent={onDone}
          onClose={onClose}
        />
      );
    case "export":
      return <ExportDialog {...{ place, selection, onClose }} />;
    case "addToBatch":
      return (
        <BatchDialog
          {...{ place, base, onClose }}
          name={t("ofChosen", { count: size })}
          whom={{ colleges: null, selectionId }}
        >
          <p className="text-ink-muted">{t("chosenHint", { count: size })}</p>
        </BatchDialog>
      );
    default:
      return (
        <BulkDialog
          action={use}
          frozen={{ schoolId: place.schoolId, ...selection }}
          onDone={onDone}
          onClose={onClose}
        />
      );
  }
}
