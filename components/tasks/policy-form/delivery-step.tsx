"use client";

import { useTranslations } from "next-intl";
import { useIssueText } from "@/components/forms/issues";
import { Checkbox } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { ADDRESS_MODES, DELIVERY_TARGETS, type Policy } from "@/lib/tasks/schema";
import { ContactList } from "./contact-list";
import { ChoiceField, DaysField, FieldGrid, FormSection } from "./form-parts";
import { NoticeList } from "./notice-list";
import { NumberInput } from "./number-input";
import type { StepProps } from "./step-props";

/** Where the photos go, and what students are told. */
export function DeliveryStep({ policy, change, issues }: StepProps) {
  const t = useTranslations("wizard");
  const issue = useIssueText(issues);
  const { delivery } = policy;
  const set = (part: Partial<Policy["delivery"]>) => change({ delivery: { ...delivery, ...part } });
  return (
    <div className="grid gap-6">
      <FormSection title={t("target")}>
        <FieldGrid>
          <ChoiceField
            label={t("target")}
            value={delivery.target}
            options={DELIVERY_TARGETS.map((target) => [target, t(`targets.${target}`)] as const)}
            onChange={(target) => set({ target })}
          />
          <DaysField
            label={t("deliveryDays")}
            value={delivery.promiseDays}
            error={issue("delivery.promiseDays")}
            onChange={(promiseDays) => set({ promiseDays })}
          />
          <ChoiceField
            label={t("address")}
            value={policy.address}
            options={ADDRESS_MODES.map((mode) => [mode, t(`addresses.${mode}`)] as const)}
            onChange={(address) => change({ address })}
          />
          <Field label={t("retentionDays")} error={issue("retentionDays")}>
            {(control) => (
              <NumberInput
                {...control}
                value={policy.retentionDays}
                onChange={(retentionDays) => change({ retentionDays: retentionDays ?? 0 })}
              />
            )}
          </Field>
        </FieldGrid>
        <Checkbox
          label={t("needsCode")}
          hint={issue("delivery.needsCollectionCode")}
          checked={delivery.needsCollectionCode}
          onChange={({ target }) => set({ needsCollectionCode: target.checked })}
        />
        <Checkbox
          label={t("refusalReopens")}
          hint={t("refusalReopensHint")}
          checked={policy.registry.refusalReopens}
          onChange={({ target }) => change({ registry: { refusalReopens: target.checked } })}
        />
        <Checkbox
          label={t("prints")}
          checked={policy.prints}
          onChange={({ target }) => change({ prints: target.checked })}
        />
      </FormSection>
      <NoticeList notices={policy.notices} issues={issues} onChange={(notices) => change({ notices })} />
      <ContactList contacts={policy.contacts} issues={issues} onChange={(contacts) => change({ contacts })} />
    </div>
  );
}
