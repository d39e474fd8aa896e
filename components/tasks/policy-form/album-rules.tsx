"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import type { Policy } from "@/lib/tasks/schema";
import { FieldGrid, FormSection, RangeField } from "./form-parts";
import { NumberInput } from "./number-input";

type Album = Policy["capture"]["album"];

/** What a photo from the album must be. */
export function AlbumRules({ album, onChange }: { album: Album; onChange: (album: Album) => void }) {
  const t = useTranslations("wizard");
  return (
    <FormSection title={t("albumRules")}>
      <FieldGrid>
        <Field label={t("minSize")}>
          {({ id }) => (
            <div className="grid grid-cols-[1fr_auto_1fr] items-center gap-2">
              <NumberInput
                id={id}
                value={album.minWidth}
                onChange={(minWidth) => onChange({ ...album, minWidth: minWidth ?? 0 })}
              />
              <span aria-hidden>×</span>
              <NumberInput
                aria-label={t("minSize")}
                value={album.minHeight}
                onChange={(minHeight) => onChange({ ...album, minHeight: minHeight ?? 0 })}
              />
            </div>
          )}
        </Field>
        <Field label={t("maxSize")}>
          {({ id }) => (
            <div className="grid grid-cols-[1fr_auto_1fr] items-center gap-2">
              <NumberInput
                id={id}
                value={album.maxWidth}
                onChange={(maxWidth) => onChange({ ...album, maxWidth })}
              />
              <span aria-hidden>×</span>
              <NumberInput
                aria-label={t("maxSize")}
                value={album.maxHeight}
                onChange={(maxHeight) => onChange({ ...album, maxHeight })}
              />
            </div>
          )}
        </Field>
        <RangeField
          label={t("fileSize")}
          per={1024}
          value={{ min: album.minBytes, max: album.maxBytes }}
          onChange={({ min, max }) => onChange({ ...album, minBytes: min, maxBytes: max })}
        />
      </FieldGrid>
    </FormSection>
  );
}
