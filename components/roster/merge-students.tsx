"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { ReasonField } from "@/components/forms/reason-field";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import { findTwinAction, mergeStudentsAction } from "@/lib/roster/actions";
import { ROSTER_COLUMN_NAMES, type RosterColumn } from "@/lib/roster/columns/columns";
import type { Twin } from "@/lib/roster/students/detail";
import type { EnrollmentDialogProps } from "./enrollment-menu";
import { MergePicks } from "./merge-picks";

/** Finds the other record of the same person, lets the facts be picked one by one, and makes one of the two. */
export function MergeStudents({ enrollment, detail, onClose }: EnrollmentDialogProps) {
  const t = useTranslations("singleStudent");
  const toast = useToast();
  const explain = useActionMessage();
  const [number, setNumber] = useState("");
  const [twin, setTwin] = useState<Twin | null>(null);
  const [isBusy, start] = useTransition();
  const find = () =>
    start(async () => {
      const result = await findTwinAction({ ...enrollment, number });
      if (result.ok) setTwin(result.data);
      else toast("bad", explain(result));
    });
  return (
    <ActionDialog
      title={t("merge")}
      submit={twin && t("merging.merge")}
      act={(form) =>
        mergeStudentsAction({
          ...enrollment,
          otherStudentId: twin?.studentId ?? "",
          picks: ROSTER_COLUMN_NAMES.filter((column: RosterColumn) => form[`pick-${column}`] === "other"),
          reason: form.reason ?? "",
        })
      }
      onDone={() => toast("ok", t("merging.merged"))}
      onClose={onClose}
    >
      <Field label={t("merging.number")}>
        {(control) => (
          <div className="flex gap-2">
            <Input
              {...control}
              value={number}
              autoComplete="off"
              onChange={({ target }) => setNumber(target.value)}
              onKeyDown={(event) => {
                if (event.key !== "Enter") return;
                event.preventDefault();
                find();
              }}
            />
            <Button disabled={isBusy || number.trim() === ""} onClick={find}>
              {t("merging.find")}
            </Button>
          </div>
        )}
      </Field>
      {twin && (
        <>
          <Notice tone="info">
            {twin.isSameTask ? t("merging.same") : t("merging.apart", { tasks: twin.tasks.join("、") })}
          </Notice>
          <MergePicks kept={detail.facts} other={twin.facts} withStudy={twin.isSameTask} />
          <ReasonField />
        </>
      )}
    </ActionDialog>
  );
}
