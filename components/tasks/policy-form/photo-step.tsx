"use client";

import { useTranslations } from "next-intl";
import { useIssueText } from "@/components/forms/issues";
import { Checkbox } from "@/components/ui/choice";
import { BACKGROUNDS, type PhotoSpec, SPEC_PRESETS } from "@/lib/imaging/schema";
import { PHOTO_SPEC_PRESETS } from "@/lib/imaging/spec-presets";
import { CompareFields } from "./compare-fields";
import { ChoiceField, FieldGrid, FormSection, RangeField } from "./form-parts";
import type { StepProps } from "./step-props";
import { ToleranceTable } from "./tolerance-table";

const BANDS = ["headTop", "eyeLine", "faceWidth", "centreOffset"] as const;
type BackgroundName = keyof typeof BACKGROUNDS;
const BACKGROUND_NAMES = Object.keys(BACKGROUNDS) as BackgroundName[];

/** What the photo must be, and the comparison with the reference. */
export function PhotoStep({ policy, change, issues }: StepProps) {
  const t = useTranslations("wizard");
  const issue = useIssueText(issues);
  const spec = policy.photoSpec;
  const set = (part: Partial<PhotoSpec>) => change({ photoSpec: { ...spec, ...part } });
  const setStandard = (part: Partial<PhotoSpec["standard"]>) =>
    set({ standard: { ...spec.standard, ...part } });
  const background = BACKGROUND_NAMES.find(
    (name) => BACKGROUNDS[name].join() === spec.standard.background.join(),
  );
  return (
    <div className="grid gap-6">
      <FormSection title={t("specPreset")} note={t("specSource", { source: spec.source })}>
        <FieldGrid>
          <ChoiceField
            label={t("specPreset")}
            hint={t("standardSize", {
              width: spec.standard.width,
              height: spec.standard.height,
              dpi: spec.standard.dpi,
            })}
            value={spec.preset}
            options={SPEC_PRESETS.map((preset) => [preset, t(`specs.${preset}`)] as const)}
            onChange={(preset) => change({ photoSpec: PHOTO_SPEC_PRESETS[preset] })}
          />
          <RangeField
            label={t("standardBytes")}
            per={1024}
            value={spec.standard.bytes}
            error={issue("photoSpec.standard.bytes")}
            onChange={(bytes) => setStandard({ bytes })}
          />
          <ChoiceField
            label={t("background")}
            value={background ?? "lightBlue"}
            options={BACKGROUND_NAMES.map((name) => [name, t(`backgrounds.${name}`)] as const)}
            onChange={(name) => setStandard({ background: [...BACKGROUNDS[name]] })}
          />
        </FieldGrid>
        <Checkbox
          label={t("replaceBackground")}
          checked={spec.standard.replaceBackground}
          onChange={({ target }) => setStandard({ replaceBackground: target.checked })}
        />
        <Checkbox
          label={t("levelHead")}
          checked={spec.standard.levelHead}
          onChange={({ target }) => setStandard({ levelHead: target.checked })}
        />
        <FieldGrid>
          {BANDS.map((band) => (
            <RangeField
              key={band}
              label={t(`bands.${band}`)}
              value={spec.bands[band]}
              error={issue(`photoSpec.bands.${band}`)}
              onChange={(value) => set({ bands: { ...spec.bands, [band]: value } })}
            />
          ))}
        </FieldGrid>
      </FormSection>
      <details className="border-t pt-4">
        <summary className="cursor-pointer font-semibold">{t("tolerances.title")}</summary>
        <p className="my-2 text-ink-muted text-xs">{t("tolerances.note")}</p>
        <ToleranceTable
          tolerances={spec.tolerances}
          onChange={(tolerances) => set({ tolerances })}
          issues={issues}
        />
      </details>
      <CompareFields policy={policy} change={change} issues={issues} />
    </div>
  );
}
