"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { COMMANDS, type Command } from "./keys";

type Props = {
  hasCard: boolean;
  canUndo: boolean;
  unsent: number;
  /** Decisions that can still be undone. */
  held: number;
  showGrid: boolean;
  onCommand: (command: Command) => void;
  onApplyNow: () => void;
};

/** The keys where the hands are; each is a button as well. */
export function ActionBar(props: Props) {
  const { hasCard, canUndo, unsent, held, showGrid, onCommand, onApplyNow } = props;
  const t = useTranslations("review");
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
      {button("undo", "plain", !canUndo)}
      <Button look="quiet" aria-pressed={showGrid} onClick={() => onCommand("grid")}>
        {t("actions.grid")}
        <Kbd>{COMMANDS.grid.label}</Kbd>
      </Button>
      <span className="grow" />
      {unsent > 1 && <span className="text-warn text-xs">▲ {t("said.offline", { count: unsent })}</span>}
      {held > 0 && (
        <>
          <span className="text-ink-muted text-xs">{t("actions.held", { count: held })}</span>
          <Button size="sm" onClick={onApplyNow}>
            {t("actions.applyNow")}
          </Button>
        </>
      )}
    </footer>
  );
}
