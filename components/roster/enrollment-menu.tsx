"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentType, useState, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import type { Bucket } from "@/db/enrollment-bucket";
import { requireEnrollmentAction } from "@/lib/roster/actions";
import type { EnrollmentDetail } from "@/lib/roster/students/detail";
import { EditStudent } from "./edit-student";
import { MergeStudents } from "./merge-students";
import { MoveEnrollment } from "./move-enrollment";
import { SetCode } from "./set-code";
import { SettleLowScore } from "./settle-low-score";

export type EnrollmentDialogProps = {
  enrollment: { schoolId: string; enrollmentId: string };
  detail: EnrollmentDetail;
  mayEdit: boolean;
  onClose: () => void;
};

const DIALOGS = {
  edit: EditStudent,
  code: SetCode,
  move: MoveEnrollment,
  merge: MergeStudents,
  lowScore: SettleLowScore,
} as const satisfies Record<string, ComponentType<EnrollmentDialogProps>>;
type DialogName = keyof typeof DIALOGS;

type Props = {
  enrollment: { schoolId: string; enrollmentId: string };
  name: string;
  bucket: Bucket;
  /** Support may correct, but neither move nor merge. */
  mayEdit: boolean;
};

/** What can be done about one student; each thing opens with the student as they are now. */
export function EnrollmentMenu({ enrollment, name, bucket, mayEdit }: Props) {
  const t = useTranslations("singleStudent");
  const toast = useToast();
  const explain = useActionMessage();
  const [open, setOpen] = useState<{ dialog: DialogName; detail: EnrollmentDetail } | null>(null);
  const [isBusy, start] = useTransition();
  const show = (dialog: DialogName) =>
    start(async () => {
      const result = await requireEnrollmentAction(enrollment);
      if (result.ok) setOpen({ dialog, detail: result.data });
      else toast("bad", explain(result));
    });
  const Dialog = open && DIALOGS[open.dialog];
  return (
    <>
      <Menu
        trigger={
          <Button
            size="icon"
            look="quiet"
            className="size-6"
            aria-label={t("menu", { name })}
            disabled={isBusy}
          >
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        {mayEdit && bucket === "withRegistrar" && (
          <>
            <MenuItem onSelect={() => show("lowScore")}>{t("lowScore.title")}</MenuItem>
            <MenuSeparator />
          </>
        )}
        <MenuItem onSelect={() => show("edit")}>{t("edit")}</MenuItem>
        {mayEdit && (
          <>
            <MenuItem onSelect={() => show("code")}>{t("code")}</MenuItem>
            <MenuItem onSelect={() => show("move")}>{t("move")}</MenuItem>
            <MenuItem onSelect={() => show("merge")}>{t("merge")}</MenuItem>
          </>
        )}
      </Menu>
      {Dialog && open && (
        <Dialog
          enrollment={enrollment}
          detail={open.detail}
          mayEdit={mayEdit}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
