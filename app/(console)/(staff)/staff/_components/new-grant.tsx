"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { type Issues, toIssues, useIssueText } from "@/components/forms/issues";
import { useActionMessage } from "@/components/forms/use-action-message";
import { ChoiceField } from "@/components/tasks/policy-form/form-parts";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { ROLES, type Role } from "@/db/vocabulary";
import { checkInput } from "@/lib/actions/field-issue";
import { grantRoleAction } from "@/lib/staff/actions";
import { grantRoleInput } from "@/lib/staff/schema";

type Props = { staffId: string; schools: { id: string; label: string }[] };

export function NewGrant({ staffId, schools }: Props) {
  const t = useTranslations("people");
  const common = useTranslations("common");
  const roleText = useTranslations("role");
  const toast = useToast();
  const explain = useActionMessage();
  const [isOpen, setOpen] = useState(false);
  const [role, setRole] = useState<Role>("registrar");
  const [school, setSchool] = useState("");
  const [college, setCollege] = useState("");
  const [issues, setIssues] = useState<Issues>([]);
  const [isBusy, start] = useTransition();
  const issue = useIssueText(issues);
  const save = () => {
    const input = { staffId, role, schoolId: school || null, taskId: null, college: college.trim() || null };
    const checked = checkInput(grantRoleInput, input);
    if (!checked.success) return setIssues(toIssues(checked.error));
    start(async () => {
      const result = await grantRoleAction(input);
      if (result.ok) {
        setOpen(false);
        setIssues([]);
      }
      toast(result.ok ? "ok" : "bad", result.ok ? t("done") : explain(result));
    });
  };
  return (
    <>
      <Button size="sm" look="quiet" className="h-6" onClick={() => setOpen(true)}>
        <Plus aria-hidden />
        {t("grant")}
      </Button>
      <Dialog open={isOpen} onOpenChange={setOpen} title={t("grant")}>
        <ChoiceField
          label={t("role")}
          hint={roleText(`${role}.may`)}
          value={role}
          options={ROLES.map((name) => [name, roleText(`${name}.name`)] as const)}
          onChange={setRole}
        />
        <ChoiceField
          label={t("school")}
          value={school}
          error={issue("schoolId")}
          options={[["", t("allSchools")] as const, ...schools.map(({ id, label }) => [id, label] as const)]}
          onChange={setSchool}
        />
        {role === "collegeViewer" && (
          <Field label={t("college")} error={issue("college")}>
            {(control) => (
              <Input {...control} value={college} onChange={({ target }) => setCollege(target.value)} />
            )}
          </Field>
        )}
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{common("cancel")}</Button>
          <Button look="primary" disabled={isBusy} onClick={save}>
            {common("add")}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
