"use client";

import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/forms/action-dialog";
import { ReasonField } from "@/components/forms/reason-field";
import { useToast } from "@/components/ui/toast";
import { applyToSelectionAction } from "@/lib/roster/actions";
import type { BulkAction, BulkRefusal } from "@/lib/roster/selections/policy";

type Props = {
  action: BulkAction;
  frozen: { schoolId: string; selectionId: string; size: number };
  onDone: () => void;
  onClose: () => void;
};

/** Says how many students the server counted, asks for the reason, and tells who was left out and why. */
export function BulkDialog({ action, frozen, onDone, onClose }: Props) {
  const t = useTranslations("roster.bulk");
  const toast = useToast();
  const { size, ...selection } = frozen;
  return (
    <ActionDialog
      title={t("title", { action: t(action), count: size })}
      submit={t("apply")}
      act={({ reason = "" }) => applyToSelectionAction({ ...selection, action, reason, expected: size })}
      onDone={({ done, leftOut }) => {
        const rest = Object.entries(leftOut).map(([why, count]) =>
          t(`leftOut.${why as BulkRefusal}`, { count: count ?? 0 }),
        );
        toast(rest.length > 0 ? "bad" : "ok", [t("done", { done }), ...rest].join(" "));
        onDone();
      }}
      onClose={onClose}
    >
      <ReasonField defaultValue={action === "exempt" ? t("reasonExempt") : undefined} />
    </ActionDialog>
  );
}
