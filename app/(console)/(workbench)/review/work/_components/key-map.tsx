"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { chordOf, isComposing, useKeys } from "@/components/review/use-keys";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { Notice } from "@/components/ui/notice";
import { chordsOf, collisions, isReserved, type KeyChoices } from "@/lib/review/keys/bindings";
import { COMMAND_NAMES, type Command, keyLabel, keysOf } from "@/lib/review/keys/commands";

type Props = { open: boolean; keys: KeyChoices; onChange: (keys: KeyChoices) => void; onClose: () => void };

const GROUPS = ["decide", "look", "layout", "other"] as const;
const MODIFIER = /^(Shift|Control|Alt|Meta)/;

/** All keys, by what they are for; each can be changed or taken away, and all can be switched off. */
export function KeyMap({ open, keys, onChange, onClose }: Props) {
  const t = useTranslations("review.keys");
  const actions = useTranslations("review.actions");
  const [waiting, setWaiting] = useState<Command | null>(null);
  const [refusal, setRefusal] = useState("");

  const choose = (command: Command, chord: string) => {
    const next = { ...keys, own: { ...keys.own, [command]: chord } };
    const [taken] = collisions(next);
    const other = taken?.commands.find((name) => name !== command);
    if (isReserved(chord)) setRefusal(t("reserved", { key: keyLabel(chord) }));
    else if (other) setRefusal(t("taken", { key: keyLabel(chord), command: actions(other) }));
    else {
      setRefusal("");
      onChange(next);
    }
    setWaiting(null);
  };
  useKeys(open && waiting !== null, {
    onDown: (event) => {
      if (!waiting || MODIFIER.test(event.key) || isComposing(event)) return false;
      if (event.code === "Escape") setWaiting(null);
      else choose(waiting, chordOf(event));
      return true;
    },
  });
  return (
    <Dialog
      open={open}
      onOpenChange={(isOpen) => !isOpen && waiting === null && onClose()}
      title={t("title")}
      className="w-[min(60rem,calc(100vw-2rem))]"
    >
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      <div className="flex flex-wrap gap-6">
        <Checkbox
          label={t("isOn")}
          checked={keys.isOn}
          onChange={({ target }) => onChange({ ...keys, isOn: target.checked })}
        />
        <Checkbox
          label={t("numpad")}
          checked={keys.hasNumpad}
          onChange={({ target }) => onChange({ ...keys, hasNumpad: target.checked })}
        />
        <Button size="sm" onClick={() => onChange({ ...keys, own: {} })}>
          {t("reset")}
        </Button>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        {GROUPS.map((group) => (
          <section key={group} className="grid content-start gap-1">
            <h3 className="text-ink-muted text-xs">{t(`groups.${group}`)}</h3>
            {COMMAND_NAMES.filter((command) => keysOf(command).group === group).map((command) => (
              <p key={command} className="flex items-center gap-1.5">
                <span className="grow">{actions(command)}</span>
                {chordsOf(command, keys).map((chord) => (
                  <Kbd key={chord}>{keyLabel(chord)}</Kbd>
                ))}
                <Button
                  size="sm"
                  look="quiet"
                  aria-label={t("change", { command: actions(command) })}
                  onClick={() => setWaiting(command)}
                >
                  {waiting === command ? t("press") : t("other")}
                </Button>
              </p>
            ))}
          </section>
        ))}
      </div>
      <p className="text-ink-muted text-xs">{t("reasons")}</p>
    </Dialog>
  );
}
