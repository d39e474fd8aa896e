"use client";

import { useTranslations } from "next-intl";
import { useIssueText } from "@/components/forms/issues";
import { Checkbox } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { ASSOCIATION_MODES } from "@/db/vocabulary";
import {
  ASSOCIATION_FIELDS,
  CAMERA_FACINGS,
  CAPTURE_WAYS,
  IDENTITY_CHECKS,
  type Policy,
  UNBINDING,
} from "@/lib/tasks/schema";
import { AlbumRules } from "./album-rules";
import { ChoiceField, FieldGrid, FormSection } from "./form-parts";
import { NumberInput } from "./number-input";
import type { StepProps } from "./step-props";

/** Who may take part and how the picture comes. */
export function CaptureStep({ policy, change, issues }: StepProps) {
  const t = useTranslations("wizard");
  const issue = useIssueText(issues);
  const { association, capture } = policy;
  const associate = (part: Partial<Policy["association"]>) =>
    change({ association: { ...association, ...part } });
  const shoot = (part: Partial<Policy["capture"]>) => change({ capture: { ...capture, ...part } });
  return (
    <div className="grid gap-6">
      <FormSection title={t("associationMode")}>
        <FieldGrid>
          <ChoiceField
            label={t("associationMode")}
            value={association.mode}
            options={ASSOCIATION_MODES.map((mode) => [mode, t(`modes.${mode}`)] as const)}
            onChange={(mode) => associate({ mode })}
          />
          <ChoiceField
            label={t("identityCheck")}
            value={policy.identityCheck}
            options={IDENTITY_CHECKS.map((check) => [check, t(`identityChecks.${check}`)] as const)}
            onChange={(identityCheck) => change({ identityCheck })}
          />
          <ChoiceField
            label={t("unbinding")}
            value={association.unbinding}
            options={UNBINDING.map((way) => [way, t(`unbindings.${way}`)] as const)}
            onChange={(unbinding) => associate({ unbinding })}
          />
        </FieldGrid>
        <Field label={t("associationFields")} error={issue("association.fields")}>
          {() => (
            <div className="flex flex-wrap gap-x-5 gap-y-1.5">
              {ASSOCIATION_FIELDS.map((field) => (
                <Checkbox
                  key={field}
                  label={t(`fieldNames.${field}`)}
                  checked={association.fields.includes(field)}
                  onChange={({ target }) =>
                    associate({
                      fields: ASSOCIATION_FIELDS.filter((other) =>
                        other === field ? target.checked : association.fields.includes(other),
                      ),
                    })
                  }
                />
              ))}
            </div>
          )}
        </Field>
        <Checkbox
          label={t("manualEntry")}
          checked={association.manualEntry}
          onChange={({ target }) => associate({ manualEntry: target.checked })}
        />
        <Checkbox
          label={t("otherDocuments")}
          checked={association.otherDocuments}
          onChange={({ target }) => associate({ otherDocuments: target.checked })}
        />
        <Checkbox
          label={t("mayActForOthers")}
          checked={association.mayActForOthers}
          onChange={({ target }) => associate({ mayActForOthers: target.checked })}
        />
        <Checkbox
          label={t("alreadyCollected")}
          checked={policy.alreadyCollected.registrarMayPermit}
          onChange={({ target }) =>
            change({ alreadyCollected: { ...policy.alreadyCollected, registrarMayPermit: target.checked } })
          }
        />
        {policy.alreadyCollected.registrarMayPermit && (
          <FieldGrid>
            <Field label={t("extraFee")}>
              {(control) => (
                <NumberInput
                  {...control}
                  per={100}
                  decimals={2}
                  value={policy.alreadyCollected.extraFeeFen}
                  onChange={(extraFeeFen) =>
                    change({
                      alreadyCollected: { ...policy.alreadyCollected, extraFeeFen: extraFeeFen ?? 0 },
                    })
                  }
                />
              )}
            </Field>
          </FieldGrid>
        )}
      </FormSection>
      <FormSection title={t("ways")} note={t("neverReshot")}>
        <Field label={t("ways")} error={issue("capture.ways")}>
          {() => (
            <div className="flex flex-wrap gap-x-5 gap-y-1.5">
              {CAPTURE_WAYS.map((way) => (
                <Checkbox
                  key={way}
                  label={t(`wayNames.${way}`)}
                  checked={capture.ways.includes(way)}
                  onChange={({ target }) =>
                    shoot({
                      ways: CAPTURE_WAYS.filter((other) =>
                        other === way ? target.checked : capture.ways.includes(other),
                      ),
                    })
                  }
                />
              ))}
            </div>
          )}
        </Field>
        <FieldGrid>
          <ChoiceField
            label={t("facing")}
            value={capture.facing}
            options={CAMERA_FACINGS.map((facing) => [facing, t(`facings.${facing}`)] as const)}
            onChange={(facing) => shoot({ facing })}
          />
        </FieldGrid>
        <Checkbox
          label={t("selfieAllowed")}
          checked={capture.selfieAllowed}
          onChange={({ target }) => shoot({ selfieAllowed: target.checked })}
        />
        <Checkbox
          label={t("tabletAllowed")}
          checked={capture.tabletAllowed}
          onChange={({ target }) => shoot({ tabletAllowed: target.checked })}
        />
        <Checkbox
          label={t("desktopAllowed")}
          checked={capture.desktopAllowed}
          onChange={({ target }) => shoot({ desktopAllowed: target.checked })}
        />
      </FormSection>
      {capture.ways.includes("album") && (
        <AlbumRules album={capture.album} onChange={(album) => shoot({ album })} />
      )}
    </div>
  );
}
