"use client";

import type { Route } from "next";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/forms/action-dialog";
import { Checkbox } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { saveViewAction } from "@/lib/views/actions";
import { VIEW_NAME_LIMIT, type ViewPlace } from "@/lib/views/schema";

type Props = { place: ViewPlace; query: string; mayShare: boolean; onClose: () => void };

/** Asks for the name of the present view, and whether colleagues may use it. */
export function SaveView({ place, query, mayShare, onClose }: Props) {
  const t = useTranslations("views");
  const common = useTranslations("common");
  const path = usePathname();
  const router = useRouter();
  const toast = useToast();
  return (
    <ActionDialog
      title={t("save")}
      submit={common("save")}
      act={({ name = "", share }) =>
        saveViewAction({ ...place, name: name.trim(), query, isShared: share !== undefined })
      }
      onDone={({ viewId }, { name = "" }) => {
        toast("ok", t("saved", { name: name.trim() }));
        router.replace(`${path}?${query}&view=${viewId}` as Route, { scroll: false });
      }}
      onClose={onClose}
    >
      <Field label={t("name")}>
        {(control) => <Input {...control} name="name" required maxLength={VIEW_NAME_LIMIT} />}
      </Field>
      {mayShare && <Checkbox name="share" label={t("share")} hint={t("shareHint")} />}
    </ActionDialog>
  );
}
