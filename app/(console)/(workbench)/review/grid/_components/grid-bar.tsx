"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useReducer } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import type { GridView } from "./grid-work";

type Props = {
  view: GridView;
  taskId: string;
  isReady: () => boolean;
  onApprove: () => void;
  onPullOut: () => void;
  onUndo: () => void;
};

const TICK_MS = 250;

/** What the keys do, with the exact number that would be approved, and how long one has still to look. */
export function GridBar({ view, taskId, isReady, onApprove, onPullOut, onUndo }: Props) {
  const t = useTranslations("review.grid");
  useTicks(view.phase === "looking" || view.last !== null);
  const { cards, pulled, seen, readyAt, last, waiting, phase } = view;
  const count = cards.length - pulled.size;
  const seconds = readyAt === null ? null : Math.max(0, Math.ceil((readyAt - performance.now()) / 1000));
  const unseen = cards.length - seen.size;
  const canUndo = last !== null && last.until > Date.now() && phase !== "sending";
  const [first] = waiting;
  const rest =
    seconds === null
      ? t("loading")
      : seconds > 0
        ? t("look", { seconds })
        : unseen > 0
          ? t("unseen", { count: unseen })
          : t("ready");
  return (
    <footer className="flex min-h-13 flex-wrap items-center gap-2 border-t bg-surface px-4 py-2">
      <Button look="primary" disabled={!isReady()} onClick={onApprove}>
        {count > 0 ? t("approve", { count }) : t("next")}
        <Kbd>↵</Kbd>
      </Button>
      <Button disabled={phase !== "looking"} onClick={onPullOut}>
        {t("pullOut")}
        <Kbd>D</Kbd>
      </Button>
      <Button disabled={!canUndo} onClick={onUndo}>
        {last ? t("undo", { count: last.approved }) : t("undoNone")}
        <Kbd>Z</Kbd>
      </Button>
      {phase === "looking" && <span className="min-w-48 text-ink-muted text-xs tabular-nums">{rest}</span>}
      <span className="grow" />
      {canUndo && (
        <span className="text-ink-muted text-xs tabular-nums">
          {t("undoUntil", { seconds: Math.ceil((last.until - Date.now()) / 1000) })}
        </span>
      )}
      {first && (
        <Button asChild>
          <Link href={`/review/work?task=${taskId}&at=${first.itemId}`}>
            {t("singles", { count: waiting.length })}
          </Link>
        </Button>
      )}
    </footer>
  );
}

/** Draws anew as seconds go by. */
function useTicks(isOn: boolean): void {
  const [, tick] = useReducer((n: number) => n + 1, 0);
  useEffect(() => {
    if (!isOn) return;
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, [isOn]);
}
