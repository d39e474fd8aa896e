"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { chordOf, isPlainKey, useKeys } from "@/components/review/use-keys";
import { useToast } from "@/components/ui/toast";
import { takeOverAction } from "@/lib/review/actions";
import { bindingsOf } from "@/lib/review/keys/bindings";
import { type Command, HELD_COMMANDS } from "@/lib/review/keys/commands";
import type { QueueState } from "@/lib/review/queries";
import { suggestedReason } from "@/lib/review/reasons/reasons";
import { LAYOUTS, type WorkbenchSettings } from "@/lib/review/settings/settings";
import { ActionBar } from "./action-bar";
import { afterPaint } from "./after-paint";
import { CardFacts } from "./card-facts";
import { EmptyQueue } from "./empty-queue";
import { IdleNotice } from "./idle-notice";
import { KeyMap } from "./key-map";
import { LostNotice, type LostVerdict } from "./lost-notice";
import { PassDialog } from "./pass-dialog";
import { PictureStore } from "./picture-store";
import { RecentStrip } from "./recent-strip";
import { RejectPanel } from "./reject-panel";
import type { ReviewRefusal } from "./review-api";
import type { SentDecision, Verdict } from "./review-queue";
import { Stage } from "./stage";
import { useHeldTool } from "./use-held-tool";
import { usePrefetch } from "./use-prefetch";
import { useReviewQueue } from "./use-review-queue";
import { useSettings } from "./use-settings";
import { WorkHeader } from "./work-header";

type Props = {
  taskId: string | null;
  initialState: QueueState;
  initialSettings: WorkbenchSettings;
  /** Decisions of before the page was opened that can still be taken back. */
  initialSent: readonly SentDecision[];
  isLead: boolean;
};

type Mode = "look" | "reject" | "skip" | "escalate" | "help";

const OPACITIES = [0, 0.5, 1];

/** One client island: no route change from photo to photo. */
export function Workbench({ taskId, initialState, initialSettings, initialSent, isLead }: Props) {
  const said = useTranslations("review.said");
  const errors = useTranslations("errors");
  const toast = useToast();
  const explain = useActionMessage();
  const [mode, setMode] = useState<Mode>("look");
  const [opacityAt, setOpacityAt] = useState(0);
  const [announcement, setAnnouncement] = useState("");
  const [lost, setLost] = useState<readonly LostVerdict[]>([]);
  const [draft, setDraft] = useState<Verdict | null>(null);
  const [store] = useState(() => new PictureStore());
  const { settings, change } = useSettings(initialSettings);
  const tool = useHeldTool();

  const reason = ({ code, params }: ReviewRefusal) =>
    code === "network" ? errors("network") : explain({ code, params });
  const { queue, cards, state, isLoading, unsent, sent } = useReviewQueue(
    taskId,
    initialState,
    initialSent,
    (event) => {
      if (event.kind === "refused") return toast("bad", reason(event.refusal));
      if (!event.verdict) setMode("look");
      const kept = { card: event.card, verdict: event.verdict ?? draft, why: reason(event.refusal) };
      setLost((list) => [...list, kept]);
    },
  );
  const [card] = cards;
  usePrefetch(store, cards, sent);

  const decide = (verdict: Verdict) => {
    const left = state.free + cards.length - 1;
    if (mode !== "look") setMode("look");
    queue.decide(verdict);
    afterPaint(() => {
      setDraft(null);
      setAnnouncement(said(verdict.verdict === "approve" ? "approved" : "rejected", { left }));
    });
  };
  const takeOver = async (staffId: string) => {
    const taken = await takeOverAction({ staffId });
    if (!taken.ok) toast("bad", explain(taken));
    await queue.fill();
  };
  const undo = async (decisionId?: string) =>
    setAnnouncement((await queue.undo(decisionId)) ? said("undone") : said("nothingToUndo"));
  const run = (command: Command) => {
    const layout = LAYOUTS.find((name) => name === command);
    if (layout) change({ layout });
    else if (command === "undo") void undo();
    else if (command === "applyNow") void queue.applyNow();
    else if (command === "grid" || command === "lines" || command === "align")
      change({ [command]: !settings[command] });
    else if (command === "opacity") setOpacityAt((at) => (at + 1) % OPACITIES.length);
    else if (command === "help") setMode("help");
    else if (!card) return;
    else if (command === "approve") decide({ verdict: "approve" });
    else if (command === "reject" || command === "skip" || command === "escalate") setMode(command);
  };

  const bindings = bindingsOf(settings.keys);
  useKeys(mode === "look", {
    onDown: (event) => {
      const command = isPlainKey(event) ? bindings.get(chordOf(event)) : undefined;
      if (!command) return false;
      if (HELD_COMMANDS.includes(command)) tool.hold(command, event.code);
      else run(command);
      return true;
    },
    onUp: (event) => tool.release(event.code),
  });

  return (
    <div className="grid h-screen grid-rows-[auto_minmax(0,1fr)_auto] overflow-hidden bg-ground">
      <WorkHeader card={card ?? null} state={state} />
      {card ? (
        <div className="grid min-h-0 grid-cols-[minmax(0,1fr)_21rem] max-lg:grid-cols-1 max-lg:grid-rows-[minmax(16rem,1fr)_auto] max-lg:overflow-auto">
          <main id="content" className="relative min-h-0 bg-canvas p-0.5">
            <h1 className="sr-only">{card.student.name}</h1>
            <Stage
              queue={queue}
              store={store}
              settings={settings}
              held={tool.held}
              opacity={OPACITIES[opacityAt] ?? 0}
              onZoom={(zoom) => change({ zoom })}
            />
          </main>
          <CardFacts key={card.itemId} card={card} />
        </div>
      ) : (
        <EmptyQueue
          state={state}
          isLoading={isLoading}
          isLead={isLead}
          onAgain={queue.fill}
          onTakeOver={takeOver}
        />
      )}
      <footer>
        <LostNotice lost={lost} onRead={(one) => setLost((list) => list.filter((other) => other !== one))} />
        <IdleNotice isOn={card !== undefined} onIdle={() => queue.pause()} />
        {mode === "reject" && card ? (
          <RejectPanel
            key={card.itemId}
            card={card}
            suggested={suggestedReason(card.measures)}
            onDraft={setDraft}
            onConfirm={decide}
            onCancel={() => setMode("look")}
          />
        ) : (
          <>
            <RecentStrip sent={sent} onUndo={undo} />
            <ActionBar
              hasCard={card !== undefined}
              canUndo={sent.length > 0}
              unsent={unsent}
              held={state.held}
              settings={settings}
              onCommand={run}
            />
          </>
        )}
      </footer>
      <PassDialog
        to={mode === "skip" ? "anybody" : mode === "escalate" ? "lead" : null}
        onClose={() => setMode("look")}
        onPass={(to, why) => {
          setMode("look");
          void queue.pass(to, why);
        }}
      />
      <KeyMap
        open={mode === "help"}
        keys={settings.keys}
        onChange={(keys) => change({ keys })}
        onClose={() => setMode("look")}
      />
      <p aria-live="polite" className="sr-only">
        {announcement}
      </p>
    </div>
  );
}
