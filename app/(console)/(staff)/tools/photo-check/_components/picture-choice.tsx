"use client";

import { useTranslations } from "next-intl";
import { FileDrop } from "@/components/forms/file-drop";
import { Button } from "@/components/ui/button";
import { formatBytes } from "@/lib/i18n/format";
import type { CheckKind } from "@/lib/intake/photo-check/answer";
import { PHOTO_FILE_LIMIT } from "@/lib/intake/schema";

type Props = {
  kind: CheckKind | "reference";
  file: File | null;
  onFile: (file: File | null) => void;
  disabled: boolean;
};

/** One picture of the check: where it is dropped, and which one it is. */
export function PictureChoice({ kind, file, onFile, disabled }: Props) {
  const t = useTranslations("photoCheck");
  const limit = formatBytes(PHOTO_FILE_LIMIT);
  return (
    <div className="grid content-start gap-2">
      <FileDrop
        title={t(`pictures.${kind}`)}
        hint={t(`hints.${kind}`, { limit })}
        accept=".jpg,.jpeg,.png"
        disabled={disabled}
        onFiles={([first]) => onFile(first ?? null)}
      />
      {file && (
        <p className="flex items-center gap-2 text-xs">
          <span className="truncate">{file.name}</span>
          <span className="text-ink-muted">{formatBytes(file.size)}</span>
          <Button size="sm" disabled={disabled} onClick={() => onFile(null)}>
            {t("remove")}
          </Button>
        </p>
      )}
    </div>
  );
}
