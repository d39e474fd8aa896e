"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { toIssues, useIssueText } from "@/components/forms/issues";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { checkInput } from "@/lib/actions/field-issue";
import type { ActionResult } from "@/lib/actions/staff-action";
import { fileNameOf } from "@/lib/delivery/name-template/file-name";
import { EXAMPLE_VALUES, NAME_TOKENS, SIZE_TOKEN } from "@/lib/delivery/name-template/tokens";
import { type BatchSettings, batchSettingsSchema, TEMPLATE_PRESETS } from "@/lib/delivery/schema";
import { BatchOptions, optionsOf, USUAL_OPTIONS } from "./batch-options";

const OPTIONS = Object.keys(USUAL_OPTIONS);

type Props<Done> = {
  title: string;
  submit: string;
  name: string;
  /** What it is now; null for a new one, which begins as usual. */
  settings: BatchSettings | null;
  /** Whose photos it is for. */
  whom: Pick<BatchSettings, "colleges" | "selectionId">;
  act: (batch: { name: string; settings: BatchSettings }) => Promise<ActionResult<Done>>;
  onDone: (done: Done) => void;
  onClose: () => void;
  children: ReactNode;
};

/** Name, file names and options of a batch. */
export function BatchForm<Done>(props: Props<Done>) {
  const { title, submit, name, whom, act, onDone, onClose, children } = props;
  const t = useTranslations("delivery");
  const token = useTranslations("token");
  const [template, setTemplate] = useState<string>(props.settings?.template ?? TEMPLATE_PRESETS[0]);
  const [options, setOptions] = useState(props.settings ? optionsOf(props.settings) : USUAL_OPTIONS);
  const settings = { template, ...whom, ...options };
  const checked = checkInput(batchSettingsSchema, settings);
  const issue = useIssueText(checked.success ? [] : toIssues(checked.error));
  const preview = checked.success ? fileNameOf(template, EXAMPLE_VALUES) : null;
  const wrongOption = OPTIONS.map((option) => issue(option) ?? issue(`${option}.`)).find(Boolean);
  return (
    <ActionDialog
      title={title}
      submit={submit}
      isReady={checked.success && whom.colleges?.length !== 0}
      act={(form) => act({ name: form.name ?? "", settings })}
      onDone={onDone}
      onClose={onClose}
    >
      <Field label={t("form.name")}>
        {(control) => <Input {...control} name="name" required maxLength={40} defaultValue={name} />}
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
        error={issue("template")}
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
      {children}
      {wrongOption && (
        <p role="alert" className="text-bad text-xs">
          {wrongOption}
        </p>
      )}
      <BatchOptions
        options={options}
        onChange={(next) => {
          const isNeeded = next.sizes.length > 1 && !template.includes(SIZE_TOKEN);
          if (isNeeded) setTemplate(`${SIZE_TOKEN}/${template}`);
          setOptions(next);
        }}
      />
    </ActionDialog>
  );
}
