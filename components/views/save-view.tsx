"use client";

import type { Route } from "next";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { saveViewAction } from "@/lib/views/actions";
import { VIEW_NAME_LIMIT, type ViewPlace } from "@/lib/views/schema";

type Props = { place: ViewPlace; query: string; mayShare: boolean; open: boolean; onClose: () => void };

/** Asks for the name of the present view, and whether colleagues may use it. */
export function SaveView({ place, query, mayShare, open, onClose }: Props) {
  const t = useTranslations("views");
  const common = useTranslations("common");
  const path = usePathname();
  const router = useRouter();
  const toast = useToast();
  const explain = useActionMessage();
  const [isBusy, start] = useTransition();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = String(form.get("name") ?? "").trim();
    start(async () => {
      const result = await saveViewAction({ ...place, name, query, isShared: form.has("share") });
      if (!result.ok) return toast("bad", explain(result));
      toast("ok", t("saved", { name }));
      onClose();
      router.replace(`${path}?${query}&view=${result.data.viewId}` as Route, { scroll: false });
    });
  };
  return (
    <Dialog open={open} onOpenChange={onClose} title={t("save")}>
      <form onSubmit={submit} className="grid gap-4">
        <Field label={t("name")}>
          {(control) => <Input {...control} name="name" required maxLength={VIEW_NAME_LIMIT} />}
        </Field>
        {mayShare && <Checkbox name="share" label={t("share")} hint={t("shareHint")} />}
        <DialogActions>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button type="submit" look="primary" disabled={isBusy}>
            {common("save")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
