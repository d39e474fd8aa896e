"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { chordsOf } from "@/lib/review/keys/bindings";
import { type Command, keyLabel } from "@/lib/review/keys/commands";
import type { WorkbenchSettings } from "@/lib/review/settings/settings";

type Props = {
  hasCard: boolean;
  canUndo: boolean;
  /** Decisions that can still be undone. */
  held: number;
  settings: WorkbenchSettings;
  onCommand: (command: Command) => void;
};

type Look = "primary" | "danger" | "plain" | "quiet";

/** The keys where the hands are; each is a button as well. */
export function ActionBar({ hasCard, canUndo, held, settings, onCommand }: Props) {
  const t = useTranslations("review.actions");
  const button = (command: Command, look: Look, options: { disabled?: boolean; pressed?: boolean } = {}) => {
    const [chord] = settings.keys.isOn ? chordsOf(command, settings.keys) : [];
    return (
      <Button
        look={look}
        disabled={options.disabled}
        aria-pressed={options.pressed}
        onClick={() => onCommand(command)}
      >
        {t(command)}
        {chord && <Kbd>{keyLabel(chord)}</Kbd>}
      </Button>
    );
  };
  return (
    <div className="flex min-h-13 flex-wrap items-center gap-2 border-t bg-surface px-4 py-2">
      {button("approve", "primary", { disabled: !hasCard })}
      {button("reject", "danger", { disabled: !hasCard })}
      {button("skip", "plain", { disabled: !hasCard })}
      {button("escalate", "plain", { disabled: !hasCard })}
      {button("undo", "plain", { disabled: !canUndo })}
      {button("grid", "quiet", { pressed: settings.grid })}
      {button("lines", "quiet", { pressed: settings.lines })}
      {button("recut", "quiet", { disabled: !hasCard })}
      {button("help", "quiet")}
      <span className="grow" />
      {held > 0 && (
        <>
          <span className="min-w-56 text-right text-ink-muted text-xs tabular-nums">
            {t("held", { count: held })}
          </span>
          {button("applyNow", "plain")}
        </>
      )}
    </div>
  );
}
