"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { PictureStore } from "@/components/review/picture-store";
import { pictureUrls } from "@/components/review/picture-urls";
import { isComposing, useKeys } from "@/components/review/use-keys";
import { usePicture } from "@/components/review/use-picture";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { type CropMove, movedCrop } from "@/lib/imaging/recut/move-crop";
import { recutMeasures, recutProblems } from "@/lib/imaging/recut/rules";
import type { Rectangle } from "@/lib/imaging/standardise/placement";
import { type RecutCommand, recutCommandAt } from "@/lib/review/keys/recut-commands";
import type { ReviewCard } from "@/lib/review/rows/cards";
import { RecutNumbers } from "./recut-numbers";
import { RecutPicture } from "./recut-picture";
import { useRecut } from "./use-recut";

type Props = {
  card: ReviewCard;
  store: PictureStore;
  onCancel: () => void;
  /** The card with the new photo; null where there is none. */
  onDone: (renewed: ReviewCard | null) => void;
};

const MOVES = [
  ["left", "←"],
  ["right", "→"],
  ["up", "↑"],
  ["down", "↓"],
  ["closer", "+"],
  ["wider", "−"],
] as const satisfies [CropMove, string][];
const LARGE_STEP = 10;

/** Another part of the same original, within the task's bands. Nothing but place and scale can be changed. */
export function RecutPanel({ card, store, onCancel, onDone }: Props) {
  const t = useTranslations("review.recut");
  const common = useTranslations("common");
  const [crop, setCrop] = useState<Rectangle>(card.geometry.crop);
  const picture = usePicture(store, pictureUrls(card).view);
  const { isSaving, save } = useRecut(card, onDone);
  const { geometry, spec } = card;
  const problems = recutProblems(geometry, crop, spec);
  const isSame = crop === geometry.crop;
  const canSave = problems.length === 0 && !isSame && !isSaving;

  const run = (command: RecutCommand, steps: number) => {
    if (command === "cancel") onCancel();
    else if (isSaving) return;
    else if (command === "save") canSave && void save(crop);
    else if (command === "reset") setCrop(geometry.crop);
    else setCrop((now) => movedCrop(now, command, steps, spec.standard));
  };
  useKeys(true, {
    onDown: (event) => {
      const isCombination = event.ctrlKey || event.metaKey || event.altKey || isComposing(event);
      const command = isCombination ? undefined : recutCommandAt(event.code);
      // A button that has the focus answers Enter itself.
      const isButton = event.target instanceof HTMLElement && event.target.closest("button") !== null;
      if (!command || (command === "save" && isButton)) return false;
      run(command, event.shiftKey ? LARGE_STEP : 1);
      return true;
    },
  });

  return (
    <section aria-label={t("title")} className="grid h-full min-h-0 grid-rows-[minmax(0,1fr)_auto]">
      <RecutPicture
        card={card}
        picture={picture}
        crop={crop}
        onChange={(next) => !isSaving && setCrop(next)}
      />
      <div className="grid gap-2 bg-surface p-3">
        <RecutNumbers measures={recutMeasures(geometry, crop, spec)} problems={problems} />
        <p className="text-ink-muted text-xs">{t("keys")}</p>
        <div className="flex flex-wrap items-center gap-2">
          {MOVES.map(([move, sign]) => (
            <Button
              key={move}
              size="icon"
              aria-label={t(move)}
              disabled={isSaving}
              onClick={() => run(move, 1)}
            >
              {sign}
            </Button>
          ))}
          <Button disabled={isSaving || isSame} onClick={() => run("reset", 1)}>
            {t("reset")} <Kbd>R</Kbd>
          </Button>
          <span className="grow" />
          <Button onClick={onCancel}>
            {common("cancel")} <Kbd>Esc</Kbd>
          </Button>
          <Button look="primary" disabled={!canSave} onClick={() => run("save", 1)}>
            {isSaving ? t("saving") : t("save")} <Kbd>↵</Kbd>
          </Button>
        </div>
      </div>
    </section>
  );
}
