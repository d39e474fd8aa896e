"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { saveSiteAction } from "@/lib/onsite/actions";
import type { SiteRow } from "@/lib/onsite/sites/list-sites";

type Props = { place: { schoolId: string; taskId: string }; site: SiteRow | null };

const FIELDS = [
  ["name", 40],
  ["address", 120],
  ["hours", 80],
  ["contact", 60],
  ["note", 200],
] as const;

/** Enters a site, or changes it. */
export function SiteDialog({ place, site }: Props) {
  const t = useTranslations("onsite.sites");
  const common = useTranslations("common");
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {site ? (
        <Button size="sm" aria-label={t("editOf", { name: site.name })} onClick={() => setOpen(true)}>
          {common("edit")}
        </Button>
      ) : (
        <Button size="sm" onClick={() => setOpen(true)}>
          <Plus aria-hidden />
          {t("add")}
        </Button>
      )}
      {isOpen && (
        <ActionDialog
          title={site ? t("editOf", { name: site.name }) : t("add")}
          submit={common("save")}
          act={({ isMakeUp, isOfTask, ...form }) =>
            saveSiteAction({
              ...{ ...place, siteId: site?.id ?? null, isOfTask: isOfTask === "on" },
              facts: {
                ...{ name: form.name ?? "", address: form.address ?? "", hours: form.hours ?? "" },
                ...{ contact: form.contact ?? "", note: form.note ?? "", isMakeUp: isMakeUp === "on" },
              },
            })
          }
          onDone={() => toast("ok", common("saved"))}
          onClose={() => setOpen(false)}
        >
          {FIELDS.map(([name, max]) => (
            <Field key={name} label={t(name)} hint={name === "address" ? t("addressHint") : undefined}>
              {(control) => (
                <Input
                  {...control}
                  {...{ name, maxLength: max, defaultValue: site?.[name] }}
                  required={name === "name" || name === "address"}
                />
              )}
            </Field>
          ))}
          <Checkbox name="isMakeUp" label={t("isMakeUp")} defaultChecked={site?.isMakeUp ?? true} />
          <Checkbox
            name="isOfTask"
            label={t("isOfTask")}
            defaultChecked={site ? site.taskId !== null : false}
          />
        </ActionDialog>
      )}
    </>
  );
}
