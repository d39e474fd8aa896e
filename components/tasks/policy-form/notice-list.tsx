"use client";

import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Issues, useIssueText } from "@/components/forms/issues";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import type { Policy } from "@/lib/tasks/schema";
import { FormSection } from "./form-parts";

type Notices = Policy["notices"];

export function NoticeList({
  notices,
  issues,
  onChange,
}: {
  notices: Notices;
  issues: Issues;
  onChange: (notices: Notices) => void;
}) {
  const t = useTranslations("wizard");
  const common = useTranslations("common");
  const issue = useIssueText(issues);
  const replace = (at: number, part: Partial<Notices[number]>) =>
    onChange(notices.map((notice, index) => (index === at ? { ...notice, ...part } : notice)));
  return (
    <FormSection title={t("notices")}>
      {notices.map((notice, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: notices have no identity of their own
        <div key={at} className="grid gap-2 rounded-md border p-3">
          <div className="flex items-end gap-2">
            <Field label={t("noticeTitle")} className="grow" error={issue(`notices.${at}.title`)}>
              {(control) => (
                <Input
                  {...control}
                  value={notice.title}
                  onChange={({ target }) => replace(at, { title: target.value })}
                />
              )}
            </Field>
            <Button
              look="quiet"
              size="icon"
              aria-label={common("remove")}
              onClick={() => onChange(notices.filter((_, index) => index !== at))}
            >
              <Trash2 aria-hidden />
            </Button>
          </div>
          <Field label={t("noticeBody")} error={issue(`notices.${at}.body`)}>
            {(control) => (
              <Textarea
                {...control}
                value={notice.body}
                onChange={({ target }) => replace(at, { body: target.value })}
              />
            )}
          </Field>
          <Checkbox
            label={t("mustAcknowledge")}
            checked={notice.mustAcknowledge}
            onChange={({ target }) => replace(at, { mustAcknowledge: target.checked })}
          />
        </div>
      ))}
      <Button
        className="justify-self-start"
        onClick={() => onChange([...notices, { title: "", body: "", mustAcknowledge: true }])}
      >
        <Plus aria-hidden />
        {t("addNotice")}
      </Button>
    </FormSection>
  );
}
