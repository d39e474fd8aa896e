"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { type Issues, toIssues, useIssueText } from "@/components/forms/issues";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Menu, MenuItem } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import { checkInput } from "@/lib/actions/field-issue";
import type { ActionResult } from "@/lib/actions/staff-action";
import { revokeSessionsAction, setPasswordAction, updateStaffAction } from "@/lib/staff/actions";
import type { StaffRow } from "@/lib/staff/queries";
import { setPasswordInput } from "@/lib/staff/schema";

export function PersonMenu({ person }: { person: StaffRow }) {
  const t = useTranslations("people");
  const common = useTranslations("common");
  const toast = useToast();
  const explain = useActionMessage();
  const [isOpen, setOpen] = useState(false);
  const [password, setPassword] = useState("");
  const [issues, setIssues] = useState<Issues>([]);
  const [isBusy, start] = useTransition();
  const issue = useIssueText(issues);
  const run = (action: () => Promise<ActionResult<unknown>>) =>
    start(async () => {
      const result = await action();
      if (result.ok) setOpen(false);
      toast(result.ok ? "ok" : "bad", result.ok ? t("done") : explain(result));
    });
  const { id: staffId, name, isActive } = person;
  const savePassword = () => {
    const checked = checkInput(setPasswordInput, { staffId, password });
    if (checked.success) run(() => setPasswordAction(checked.data));
    else setIssues(toIssues(checked.error));
  };
  return (
    <>
      <Menu
        trigger={
          <Button look="quiet" size="icon" aria-label={t("menu", { name })} disabled={isBusy}>
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        <MenuItem onSelect={() => setOpen(true)}>{t("setPassword")}</MenuItem>
        <MenuItem onSelect={() => run(() => revokeSessionsAction({ staffId }))}>
          {t("signOutEverywhere")}
        </MenuItem>
        <MenuItem onSelect={() => run(() => updateStaffAction({ staffId, name, isActive: !isActive }))}>
          {isActive ? t("switchOff") : t("switchOn")}
        </MenuItem>
      </Menu>
      <Dialog open={isOpen} onOpenChange={setOpen} title={`${t("setPassword")} · ${name}`}>
        <Field label={t("newPassword")} hint={t("passwordHint")} error={issue("password")}>
          {(control) => (
            <Input
              {...control}
              type="password"
              autoComplete="new-password"
              value={password}
              onChange={({ target }) => setPassword(target.value)}
            />
          )}
        </Field>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{common("cancel")}</Button>
          <Button look="primary" disabled={isBusy} onClick={savePassword}>
            {common("save")}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
