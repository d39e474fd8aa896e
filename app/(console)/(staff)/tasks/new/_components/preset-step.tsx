"use client";

import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/tasks/policy-form/form-parts";
import { cn } from "@/components/ui/cn";
import type { SchoolRow } from "@/lib/schools/queries";
import { PRESETS, type PresetName } from "@/lib/tasks/schema";

type Props = {
  schools: SchoolRow[];
  school: SchoolRow;
  onSchool: (id: string) => void;
  chosen: PresetName | null;
  onChoose: (preset: PresetName) => void;
};

export function PresetStep({ schools, school, onSchool, chosen, onChoose }: Props) {
  const t = useTranslations("wizard");
  const preset = useTranslations("preset");
  return (
    <>
      <div className="max-w-sm">
        <ChoiceField
          label={t("school")}
          value={school.id}
          options={schools.map(({ id, code, name }) => [id, `${name} ${code}`] as const)}
          onChange={onSchool}
        />
      </div>
      <p className="text-ink-muted">{t("choosePreset")}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        {PRESETS.map((name) => (
          <button
            key={name}
            type="button"
            onClick={() => onChoose(name)}
            className={cn(
              "grid content-start gap-1 rounded-lg border p-4 text-left hover:border-accent hover:bg-accent-soft",
              name === chosen && "border-accent bg-accent-soft",
            )}
          >
            <span className="font-semibold">{preset(name)}</span>
            <span className="text-ink-muted text-xs">{t(`presetNote.${name}`)}</span>
          </button>
        ))}
      </div>
    </>
  );
}
