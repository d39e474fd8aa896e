"use client";

import { Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";

type Props = {
  title: ReactNode;
  hint: ReactNode;
  accept: string;
  multiple?: boolean;
  disabled?: boolean;
  onFiles: (files: File[]) => void;
  /** Further ways to the files, beside the button. */
  children?: ReactNode;
};

/** A place to choose files or drop them on. */
export function FileDrop({ title, hint, accept, multiple, disabled, onFiles, children }: Props) {
  const t = useTranslations("fileDrop");
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length > 0 && !disabled) onFiles(multiple ? files : files.slice(0, 1));
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the accessible one
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
      className={cn(
        "grid content-start gap-3 rounded-lg border border-dashed bg-surface p-4",
        isOver && "border-accent bg-accent-soft",
      )}
    >
      <div>
        <p className="font-semibold">{title}</p>
        <p className="text-ink-muted text-xs">{hint}</p>
      </div>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={multiple}
        className="sr-only"
        tabIndex={-1}
        aria-label={t("choose")}
        onChange={({ target }) => {
          take(target.files);
          target.value = "";
        }}
      />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button disabled={disabled} onClick={() => input.current?.click()}>
          <Upload aria-hidden />
          {t("choose")}
        </Button>
        {children}
        <span className="text-ink-muted text-xs">{t("drop")}</span>
      </div>
    </div>
  );
}
