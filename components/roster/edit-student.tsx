"use client";

import { useTranslations } from "next-intl";
import { useToast } from "@/components/ui/toast";
import { correctStudentAction, editStudentAction } from "@/lib/roster/actions";
import type { EnrollmentDialogProps } from "./enrollment-menu";
import { StudentDialog } from "./student-dialog";

/** Changes what is known of a student; once a photo was approved, as a correction with its reason. */
export function EditStudent({ enrollment, detail, mayEdit, onClose }: EnrollmentDialogProps) {
  const t = useTranslations("singleStudent");
  const toast = useToast();
  const isCorrection = detail.isApproved || !mayEdit;
  const ref = { ...enrollment, seenAt: detail.updatedAt };
  return (
    <StudentDialog
      title={t(isCorrection ? "correct" : "edit")}
      note={isCorrection ? [t("correction.note"), t("correction.delivered")] : []}
      facts={detail.facts}
      needsReason={isCorrection}
      save={(values, reason) =>
        isCorrection
          ? correctStudentAction({ ...ref, values, reason })
          : editStudentAction({ ...ref, values })
      }
      onDone={({ changed, isCodeDropped }) => {
        const saved = changed > 0 ? t("form.saved", { count: changed }) : t("form.unchanged");
        toast("ok", isCodeDropped ? `${saved} ${t("form.codeDropped")}` : saved);
        onClose();
      }}
      onClose={onClose}
    />
  );
}
