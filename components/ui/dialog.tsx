"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "./cn";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children: ReactNode;
  className?: string;
};

/** A window over the page; Escape and the cross close it, focus stays inside and returns. */
export function Dialog({ open, onOpenChange, title, description, children, className }: Props) {
  const t = useTranslations("common");
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <Radix.Content
          aria-describedby={description ? undefined : ""}
          className={cn(
            "fixed top-[12vh] left-1/2 z-50 max-h-[80vh] w-[min(34rem,calc(100vw-2rem))] -translate-x-1/2 overflow-auto rounded-lg border bg-raised shadow-pop",
            className,
          )}
        >
          <div className="flex items-center border-b px-4 py-2.5">
            <Radix.Title className="grow font-semibold text-base">{title}</Radix.Title>
            <Radix.Close aria-label={t("close")} className="rounded-md p-1 text-ink-muted hover:bg-hover">
              <X className="size-4" />
            </Radix.Close>
          </div>
          <div className="grid gap-4 p-4">
            {description && <Radix.Description className="text-ink-muted">{description}</Radix.Description>}
            {children}
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="flex justify-end gap-2 border-t pt-4">{children}</div>;
}
