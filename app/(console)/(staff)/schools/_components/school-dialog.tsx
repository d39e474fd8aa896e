"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { type Issues, toIssues, useIssueText } from "@/components/forms/issues";
import { useActionMessage } from "@/components/forms/use-action-message";
import { ContactList } from "@/components/tasks/policy-form/contact-list";
import { NumberInput } from "@/components/tasks/policy-form/number-input";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { checkInput } from "@/lib/actions/field-issue";
import { createSchoolAction, updateSchoolAction } from "@/lib/schools/actions";
import type { SchoolRow } from "@/lib/schools/queries";
import { createSchoolInput } from "@/lib/schools/schema";

const EMPTY = {
  code: "",
  name: "",
  isSigned: true,
  contractFrom: "",
  contractTo: "",
  priceMinFen: 0,
  priceMaxFen: 4000,
  contacts: [] as SchoolRow["contacts"],
};

/** Contract, price bounds and contacts of a school; a code is given once. */
export function SchoolDialog({ school }: { school: SchoolRow | null }) {
  const t = useTranslations("schools");
  const common = useTranslations("common");
  const toast = useToast();
  const explain = useActionMessage();
  const [isOpen, setOpen] = useState(false);
  const [form, setForm] = useState<typeof EMPTY>(school ?? EMPTY);
  const [issues, setIssues] = useState<Issues>([]);
  const [isBusy, start] = useTransition();
  const issue = useIssueText(issues);
  const set = (part: Partial<typeof EMPTY>) => setForm({ ...form, ...part });

  const save = () => {
    const checked = checkInput(createSchoolInput, form);
    if (!checked.success) return setIssues(toIssues(checked.error));
    setIssues([]);
    start(async () => {
      const { code, ...facts } = checked.data;
      const result = school
        ? await updateSchoolAction({ ...facts, schoolId: school.id })
        : await createSchoolAction({ ...facts, code });
      if (result.ok) {
        toast("ok", common("saved"));
        setOpen(false);
        if (!school) setForm(EMPTY);
        return;
      }
      setIssues(result.fields);
      toast("bad", explain(result));
    });
  };

  const text = (name: "code" | "name" | "contractFrom" | "contractTo", label: string, type = "text") => (
    <Field label={label} error={issue(name)}>
      {(control) => (
        <Input
          {...control}
          type={type}
          disabled={name === "code" && school !== null}
          value={form[name]}
          onChange={({ target }) => set({ [name]: target.value })}
        />
      )}
    </Field>
  );
  const price = (name: "priceMinFen" | "priceMaxFen", label: string) => (
    <Field label={label} error={issue(name)}>
      {(control) => (
        <NumberInput
          {...control}
          per={100}
          decimals={2}
          value={form[name]}
          onChange={(fen) => set({ [name]: fen ?? 0 })}
        />
      )}
    </Field>
  );
  return (
    <>
      <Button look={school ? "plain" : "primary"} size={school ? "sm" : "md"} onClick={() => setOpen(true)}>
        {!school && <Plus aria-hidden />}
        {school ? common("edit") : t("create")}
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={school ? t("edit") : t("create")}
        className="w-[min(48rem,calc(100vw-2rem))]"
      >
        <div className="grid gap-4 sm:grid-cols-2">
          {text("code", t("columns.code"))}
          {text("name", t("columns.name"))}
          {text("contractFrom", t("contractFrom"), "date")}
          {text("contractTo", t("contractTo"), "date")}
          {price("priceMinFen", t("priceMin"))}
          {price("priceMaxFen", t("priceMax"))}
        </div>
        <Checkbox
          label={t("isSigned")}
          checked={form.isSigned}
          onChange={({ target }) => set({ isSigned: target.checked })}
        />
        <p className="text-ink-muted text-xs">{t("contactsHint")}</p>
        <ContactList contacts={form.contacts} issues={issues} onChange={(contacts) => set({ contacts })} />
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{common("cancel")}</Button>
          <Button look="primary" disabled={isBusy} onClick={save}>
            {isBusy ? common("saving") : common("save")}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
