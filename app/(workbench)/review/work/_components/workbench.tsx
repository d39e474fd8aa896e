"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { useToast } from "@/components/ui/toast";
import type { QueueState } from "@/lib/review/queries";
import { suggestedReason } from "@/lib/review/reasons/reasons";
import { ActionBar } from "./action-bar";
import { Checks } from "./checks";
import { CompareScore } from "./compare-score";
import { EmptyQueue } from "./empty-queue";
import { Facts } from "./facts";
import { Frames } from "./frames";
import { type Command, commandOf } from "./keys";
import { PictureStore } from "./picture-store";
import { allUrls } from "./picture-urls";
import { RejectPanel } from "./reject-panel";
import type { ReviewRefusal } from "./review-api";
import type { Verdict } from "./review-queue";
import { SkipDialog } from "./skip-dialog";
import { useReviewQueue } from "./use-review-queue";
import { WorkHeader } from "./work-header";

type Props = { taskId: string | null; initialState: QueueState };

/** One client island: no route change from photo to photo. */
export function Workbench({ taskId, initialState }: Props) {
  const said = useTranslations("review.said");
  const errors = useTranslations("errors");
  const toast = useToast();
  const explain = useActionMessage();
  const [mode, setMode] = useState<"look" | "reject" | "skip">("look");
  const [showGrid, setShowGrid] = useState(true);
  const [announcement, setAnnouncement] = useState("");
  const store = useRef<PictureStore>(null);
  store.current ??= new PictureStore();

  const reason = ({ code, params }: ReviewRefusal) =>
    code === "network" ? errors("network") : explain({ code, params });
  const { queue, cards, state, isLoading, unsent, canUndo } = useReviewQueue(taskId, initialState, (event) =>
    toast(
      "bad",
      event.kind === "lost"
        ? said("lost", { name: event.card.student.name, reason: reason(event.refusal) })
        : reason(event.refusal),
    ),
  );
  const [card] = cards;
  const left = state.free + cards.length;

  useEffect(() => {
    const wanted = allUrls(cards);
    store.current?.keep(wanted);
    for (const url of wanted) store.current?.load(url).catch(() => {});
  }, [cards]);

  const decide = (verdict: Verdict) => {
    setMode("look");
    setAnnouncement(said(verdict.verdict === "approve" ? "approved" : "rejected", { left: left - 1 }));
    queue.decide(verdict);
  };
  const run = async (command: Command) => {
    if (command === "undo") {
      setAnnouncement((await queue.undo()) ? said("undone") : said("nothingToUndo"));
    } else if (command === "grid") setShowGrid((shown) => !shown);
    else if (!card) return;
    else if (command === "approve") decide({ verdict: "approve" });
    else setMode(command);
  };

  useEffect(() => {
    if (mode !== "look") return;
    const onKey = (event: KeyboardEvent) => {
      const command = commandOf(event);
      if (!command) return;
      event.preventDefault();
      void run(command);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });

  return (
    <div className="grid h-screen grid-rows-[auto_minmax(0,1fr)_auto] overflow-hidden bg-ground">
      <WorkHeader card={card ?? null} state={state} />
      {card ? (
        <div className="grid min-h-0 grid-cols-[minmax(0,1fr)_21rem]">
          <main id="content" className="min-h-0 bg-canvas p-0.5">
            <h1 className="sr-only">{card.student.name}</h1>
            <Frames card={card} store={store.current} showGrid={showGrid} />
          </main>
          <aside className="overflow-auto border-l bg-surface">
            <Facts card={card} />
            <CompareScore compare={card.compare} />
            <Checks measures={card.measures} />
          </aside>
        </div>
      ) : (
        <EmptyQueue state={state} isLoading={isLoading} onAgain={queue.fill} />
      )}
      {mode === "reject" && card ? (
        <RejectPanel
          suggested={suggestedReason(card.measures)}
          onConfirm={(reasons, note) => decide({ verdict: "reject", reasons, note })}
          onCancel={() => setMode("look")}
        />
      ) : (
        <ActionBar
          hasCard={card !== undefined}
          canUndo={canUndo}
          unsent={unsent}
          held={state.held}
          showGrid={showGrid}
          onCommand={run}
          onApplyNow={queue.applyNow}
        />
      )}
      <SkipDialog
        open={mode === "skip"}
        onClose={() => setMode("look")}
        onSkip={(why) => {
          setMode("look");
          void queue.skip(why);
        }}
      />
      <p aria-live="polite" className="sr-only">
        {announcement}
      </p>
    </div>
  );
}
