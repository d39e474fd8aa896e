"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { COMMANDS, type Command } from "./keys";
import type { useReviewQueue } from "./use-review-queue";

type Props = {
  queue: ReturnType<typeof useReviewQueue>;
  hasCard: boolean;
  showGrid: boolean;
  onCommand: (command: Command) => void;
};

/** The keys where the hands are; each is a button as well. */
export function ActionBar({ queue, hasCard, showGrid, onCommand }: Props) {
  const t = useTranslations("review");
  const { held } = queue.state;
  const button = (command: Command, look: "primary" | "danger" | "plain", disabled: boolean) => (
    <Button look={look} disabled={disabled} onClick={() => onCommand(command)}>
      {t(`actions.${command}`)}
      <Kbd>{COMMANDS[command].label}</Kbd>
    </Button>
  );
  return (
    <footer className="flex h-13 items-center gap-2 border-t bg-surface px-4">
      {button("approve", "primary", !hasCard)}
      {button("reject", "danger", !hasCard)}
      {button("skip", "plain", !hasCard)}
      {button("undo", "plain", !queue.canUndo)}
      <Button look="quiet" aria-pressed={showGrid} onClick={() => onCommand("grid")}>
        {t("actions.grid")}
        <Kbd>{COMMANDS.grid.label}</Kbd>
      </Button>
      <span className="grow" />
      {queue.unsent > 1 && (
        <span className="text-warn text-xs">▲ {t("said.offline", { count: queue.unsent })}</span>
      )}
      {held > 0 && (
        <>
          <span className="text-ink-muted text-xs">{t("actions.held", { count: held })}</span>
          <Button size="sm" onClick={queue.applyNow}>
            {t("actions.applyNow")}
          </Button>
        </>
      )}
    </footer>
  );
}
