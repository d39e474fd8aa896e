"use client";

import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Issues, useIssueText } from "@/components/forms/issues";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Policy } from "@/lib/tasks/schema";
import { FormSection } from "./form-parts";

type Contacts = Policy["contacts"];
const PARTS = ["label", "phone", "hours", "qq", "remark", "url"] as const;

/** Where students get help; also used for a school's own contacts. */
export function ContactList({
  contacts,
  issues,
  onChange,
}: {
  contacts: Contacts;
  issues: Issues;
  onChange: (contacts: Contacts) => void;
}) {
  const t = useTranslations("wizard");
  const common = useTranslations("common");
  const issue = useIssueText(issues);
  return (
    <FormSection title={t("contacts")} note={issue("contacts")}>
      {contacts.map((contact, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: contacts have no identity of their own
        <div key={at} className="flex items-end gap-2 rounded-md border p-3">
          <div className="grid grow gap-3 sm:grid-cols-3">
            {PARTS.map((part) => (
              <Field key={part} label={t(`contact.${part}`)} error={issue(`contacts.${at}.${part}`)}>
                {(control) => (
                  <Input
                    {...control}
                    value={contact[part] ?? ""}
                    onChange={({ target }) =>
                      onChange(
                        contacts.map((other, index) =>
                          index === at
                            ? {
                                ...other,
                                [part]: target.value === "" && part !== "label" ? undefined : target.value,
                              }
                            : other,
                        ),
                      )
                    }
                  />
                )}
              </Field>
            ))}
          </div>
          <Button
            look="quiet"
            size="icon"
            aria-label={common("remove")}
            onClick={() => onChange(contacts.filter((_, index) => index !== at))}
          >
            <Trash2 aria-hidden />
          </Button>
        </div>
      ))}
      <Button className="justify-self-start" onClick={() => onChange([...contacts, { label: "" }])}>
        <Plus aria-hidden />
        {t("addContact")}
      </Button>
    </FormSection>
  );
}
