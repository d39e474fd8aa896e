"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { createBatchAction } from "@/lib/delivery/actions";
import { fileNameOf } from "@/lib/delivery/name-template/file-name";
import { EXAMPLE_VALUES, NAME_TOKENS } from "@/lib/delivery/name-template/tokens";
import { nameTemplate, TEMPLATE_PRESETS } from "@/lib/delivery/schema";

type Props = {
  place: { schoolId: string; taskId: string };
  base: `/tasks/${string}/${string}`;
  colleges: { college: string; n: number }[];
  name: string;
};

export function NewBatch({ place, base, colleges, name: suggested }: Props) {
  const t = useTranslations("delivery");
  const common = useTranslations("common");
  const token = useTranslations("token");
  const fields = useTranslations("fields");
  const progress = useTranslations("progress");
  const router = useRouter();
  const toast = useToast();
  const explain = useActionMessage();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState(suggested);
  const [template, setTemplate] = useState<string>("{XH}");
  const [chosen, setChosen] = useState<string[] | null>(null);
  const [isBusy, start] = useTransition();

  const checked = nameTemplate.safeParse(template);
  const preview = checked.success ? fileNameOf(template, EXAMPLE_VALUES) : null;
  const wrong = checked.success ? undefined : checked.error.issues[0]?.message;
  const submit = () =>
    start(async () => {
      const result = await createBatchAction({ ...place, name, settings: { template, colleges: chosen } });
      if (result.ok) router.push(`${base}/batches/${result.data.no}`);
      else toast("bad", explain(result));
    });
  return (
    <>
      <Button look="primary" size="sm" onClick={() => setOpen(true)}>
        <Plus aria-hidden />
        {t("create")}
      </Button>
      <Dialog open={isOpen} onOpenChange={setOpen} title={t("create")}>
        <Field label={t("form.name")}>
          {(control) => <Input {...control} value={name} onChange={({ target }) => setName(target.value)} />}
        </Field>
        <Field
          label={t("form.template")}
          hint={
            preview && "name" in preview
              ? t("form.preview", { example: preview.name })
              : t("form.templateHint", {
                  tokens: NAME_TOKENS.map((code) => `{${code}} ${token(code)}`).join("　"),
                })
          }
          error={
            wrong &&
            (fields.has(wrong as "templateWrong")
              ? fields(wrong as "templateWrong", { example: "{XH}" })
              : fields("required"))
          }
        >
          {(control) => (
            <Input
              {...control}
              className="font-mono"
              value={template}
              onChange={({ target }) => setTemplate(target.value)}
            />
          )}
        </Field>
        <div className="flex flex-wrap items-center gap-1.5 text-xs">
          {t("form.presets")}
          {TEMPLATE_PRESETS.map((preset) => (
            <Button key={preset} size="sm" className="font-mono" onClick={() => setTemplate(preset)}>
              {preset}
            </Button>
          ))}
        </div>
        <fieldset className="grid gap-1.5">
          <legend className="mb-1 font-medium">{t("form.colleges")}</legend>
          <Checkbox
            label={t("form.allColleges")}
            checked={chosen === null}
            onChange={({ target }) => setChosen(target.checked ? null : [])}
          />
          {chosen !== null &&
            colleges.map(({ college, n }) => (
              <Checkbox
                key={college}
                className="pl-6"
                label={t("form.ready", { college: college || progress("emptyName.college"), count: n })}
                checked={chosen.includes(college)}
                onChange={({ target }) =>
                  setChosen(
                    target.checked ? [...chosen, college] : chosen.filter((other) => other !== college),
                  )
                }
              />
            ))}
        </fieldset>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{common("cancel")}</Button>
          <Button
            look="primary"
            disabled={isBusy || !checked.success || name.trim() === "" || chosen?.length === 0}
            onClick={submit}
          >
            {t("form.submit")}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
