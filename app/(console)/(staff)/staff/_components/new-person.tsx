"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { type Issues, toIssues, useIssueText } from "@/components/forms/issues";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { checkInput } from "@/lib/actions/field-issue";
import { createStaffAction } from "@/lib/staff/actions";
import { createStaffInput } from "@/lib/staff/schema";

const EMPTY = { login: "", name: "", password: "" };

export function NewPerson() {
  const t = useTranslations("people");
  const common = useTranslations("common");
  const toast = useToast();
  const explain = useActionMessage();
  const [isOpen, setOpen] = useState(false);
  const [form, setForm] = useState(EMPTY);
  const [issues, setIssues] = useState<Issues>([]);
  const [isBusy, start] = useTransition();
  const issue = useIssueText(issues);
  const save = () => {
    const checked = checkInput(createStaffInput, form);
    if (!checked.success) return setIssues(toIssues(checked.error));
    start(async () => {
      const result = await createStaffAction(checked.data);
      if (result.ok) {
        setOpen(false);
        setForm(EMPTY);
        setIssues([]);
        toast("ok", common("saved"));
      } else toast("bad", explain(result));
    });
  };
  const field = (name: keyof typeof EMPTY, label: string, hint?: string) => (
    <Field label={label} hint={hint} error={issue(name)}>
      {(control) => (
        <Input
          {...control}
          type={name === "password" ? "password" : "text"}
          autoComplete={name === "password" ? "new-password" : "off"}
          value={form[name]}
          onChange={({ target }) => setForm({ ...form, [name]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        <Plus aria-hidden />
        {t("create")}
      </Button>
      <Dialog open={isOpen} onOpenChange={setOpen} title={t("create")}>
        {field("login", t("columns.login"))}
        {field("name", t("columns.name"))}
        {field("password", t("password"), t("passwordHint"))}
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{common("cancel")}</Button>
          <Button look="primary" disabled={isBusy} onClick={save}>
            {common("save")}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
