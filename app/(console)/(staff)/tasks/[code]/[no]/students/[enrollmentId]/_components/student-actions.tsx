"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { ReasonField } from "@/components/forms/reason-field";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import type { BulkAction } from "@/lib/roster/selections/policy";
import { applyToStudentAction } from "@/lib/students/actions";

type Props = {
  student: { schoolId: string; enrollmentId: string };
  name: string;
  /** What this person may do to this student as things stand. */
  actions: readonly BulkAction[];
};

/** What can be done to the student; each asks for its reason. */
export function StudentActions({ student, name, actions }: Props) {
  const t = useTranslations("student.action");
  const bulk = useTranslations("roster.bulk");
  const toast = useToast();
  const [asked, setAsked] = useState<BulkAction | null>(null);
  if (actions.length === 0) return null;
  return (
    <>
      <Menu
        trigger={
          <Button look="primary">
            {t("title")}
            <ChevronDown aria-hidden />
          </Button>
        }
      >
        {actions.map((action) => (
          <MenuItem key={action} onSelect={() => setAsked(action)}>
            {bulk(action)}
          </MenuItem>
        ))}
      </Menu>
      {asked && (
        <ActionDialog
          title={t("question", { action: bulk(asked), name })}
          submit={bulk("apply")}
          act={({ reason = "" }) => applyToStudentAction({ ...student, action: asked, reason })}
          onDone={() => toast("ok", t("done"))}
          onClose={() => setAsked(null)}
        >
          <ReasonField defaultValue={asked === "exempt" ? bulk("reasonExempt") : undefined} />
        </ActionDialog>
      )}
    </>
  );
}
