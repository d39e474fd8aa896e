"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { IdleNotice } from "@/components/review/idle-notice";
import { PictureStore } from "@/components/review/picture-store";
import { pairUrls } from "@/components/review/picture-urls";
import type { ReviewRefusal } from "@/components/review/review-api";
import { chordOf, isPlainKey, isUndo, useKeys } from "@/components/review/use-keys";
import { useToast } from "@/components/ui/toast";
import { takeOverAction } from "@/lib/review/actions";
import { bindingsOf } from "@/lib/review/keys/bindings";
import { type Command, HELD_COMMANDS } from "@/lib/review/keys/commands";
import type { QueueState } from "@/lib/review/queries";
import { suggestedReason } from "@/lib/review/reasons/reasons";
import { NO_QUEUE_FILTERS } from "@/lib/review/search-params";
import { LAYOUTS, type WorkbenchSettings } from "@/lib/review/settings/settings";
import { ActionBar } from "./action-bar";
import { afterPaint } from "./after-paint";
import { BreakNotice } from "./break-notice";
import { CardFacts } from "./card-facts";
import { EmptyQueue } from "./empty-queue";
import { KeyMap } from "./key-map";
import { LostNotice, type LostVerdict } from "./lost-notice";
import { PassDialog } from "./pass-dialog";
import { writePlace } from "./place-in-address";
import { type FilterOptions, QueueFiltersDialog } from "./queue-filters";
import { RecentStrip } from "./recent-strip";
import { RecutPanel } from "./recut-panel";
import { RejectPanel } from "./reject-panel";
import type { SentDecision, Verdict, WorkPlace } from "./review-queue";
import { Stage } from "./stage";
import { UnsentNotice } from "./unsent-notice";
import { useHeldTool } from "./use-held-tool";
import { usePrefetch } from "./use-prefetch";
import { useReviewQueue } from "./use-review-queue";
import { useSettings } from "./use-settings";
import { WorkHeader } from "./work-header";

type Props = {
  place: WorkPlace;
  options: FilterOptions;
  initialState: QueueState;
  initialSettings: WorkbenchSettings;
  /** Decisions of before the page was opened that can still be taken back. */
  initialSent: readonly SentDecision[];
  isLead: boolean;
};

type Mode = "look" | "reject" | "skip" | "escalate" | "recut" | "filter" | "help";

const UNDO_SAID = { undone: "undone", nothing: "nothingToUndo", refused: "notUndone" } as const;

const OPACITIES = [0, 0.5, 1];

/** One client island: no route change from photo to photo. */
export function Workbench({ place, options, initialState, initialSettings, initialSent, isLead }: Props) {
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
  const changeZoom = useCallback((zoom: number) => change({ zoom }), [change]);
  const tool = useHeldTool();

  const reason = ({ code, params }: ReviewRefusal) =>
    code === "network" ? errors("network") : explain({ code, params });
  const { queue, cards, state, isLoading, unsent, isOffline, sent } = useReviewQueue(
    place,
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
  const itemId = card?.itemId;
  useEffect(() => {
    if (itemId) writePlace(itemId);
  }, [itemId]);

  const decide = (verdict: Verdict) => {
    const left = state.free + cards.length - 1;
    if (mode !== "look") setMode("look");
    const next = cards[1];
    queue.decide(verdict, next && pairUrls(next).every((url) => store.get(url) !== undefined));
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
  const undo = async (decisionId?: string) => setAnnouncement(said(UNDO_SAID[await queue.undo(decisionId)]));
  const run = (command: Command) => {
    const layout = LAYOUTS.find((name) => name === command);
    if (layout) change({ layout });
    else if (command === "undo") void undo();
    else if (command === "applyNow") void queue.applyNow();
    else if (command === "grid" || command === "lines" || command === "align")
      change({ [command]: !settings[command] });
    else if (command === "opacity") setOpacityAt((at) => (at + 1) % OPACITIES.length);
    else if (command === "help" || command === "filter") setMode(command);
    else if (!card) return;
    else if (command === "approve") decide({ verdict: "approve" });
    else if (command === "reject" || command === "skip" || command === "escalate" || command === "recut")
      setMode(command);
  };

  /** Reasons and the crop have keys and buttons of their own. */
  const isAside = card !== undefined && (mode === "reject" || mode === "recut");
  const bindings = bindingsOf(settings.keys);
  useKeys(mode === "look", {
    onDown: (event) => {
      const command = isUndo(event) ? "undo" : isPlainKey(event) ? bindings.get(chordOf(event)) : undefined;
      if (!command) return false;
      if (HELD_COMMANDS.includes(command)) tool.hold(command, event.code);
      else run(command);
      return true;
    },
    onUp: (event) => tool.release(event.code),
  });

  return (
    <div className="grid h-screen grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_auto] overflow-hidden bg-ground">
      <WorkHeader
        card={card ?? null}
        state={state}
        filters={place.filters ?? NO_QUEUE_FILTERS}
        studentNo={options.studentNo}
        onFilter={() => setMode("filter")}
      />
      {card ? (
        <div className="grid min-h-0 grid-cols-[minmax(0,1fr)_21rem] max-lg:grid-cols-1 max-lg:grid-rows-[minmax(16rem,1fr)_auto] max-lg:overflow-auto">
          <main id="content" className="relative min-h-0 bg-canvas p-0.5">
            <h1 className="sr-only">{card.student.name}</h1>
            {mode === "recut" ? (
              <RecutPanel
                key={card.itemId}
                card={card}
                store={store}
                onCancel={() => setMode("look")}
                onDone={(renewed) => {
                  setMode("look");
                  if (renewed) queue.renew(renewed);
                  if (renewed) setAnnouncement(said("recut"));
                }}
              />
            ) : (
              <Stage
                queue={queue}
                store={store}
                settings={settings}
                held={tool.held}
                opacity={OPACITIES[opacityAt] ?? 0}
                onZoom={changeZoom}
              />
            )}
          </main>
          <div className="relative min-h-0">
            <CardFacts key={card.itemId} card={card} isCovered={mode === "reject"} />
            {mode === "reject" && (
              <RejectPanel
                key={card.itemId}
                card={card}
                suggested={suggestedReason(card.measures)}
                onDraft={setDraft}
                onConfirm={decide}
                onCancel={() => setMode("look")}
              />
            )}
          </div>
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
      <footer className="relative">
        <LostNotice lost={lost} onRead={(one) => setLost((list) => list.filter((other) => other !== one))} />
        <IdleNotice isOn={card !== undefined} onIdle={() => queue.pause()} />
        <BreakNotice />
        <div inert={isAside} className={isAside ? "opacity-40" : undefined}>
          <div className="flex h-8 items-center gap-4 border-t bg-surface px-4 text-2xs">
            <RecentStrip sent={sent} onUndo={undo} />
            <UnsentNotice unsent={unsent} isOffline={isOffline} />
          </div>
          <ActionBar
            hasCard={card !== undefined}
            canUndo={sent.length > 0}
            held={state.held}
            settings={settings}
            onCommand={run}
          />
        </div>
      </footer>
      <PassDialog
        to={mode === "skip" ? "anybody" : mode === "escalate" ? "lead" : null}
        onClose={() => setMode("look")}
        onPass={(to, why) => {
          setMode("look");
          void queue.pass(to, why);
        }}
      />
      <QueueFiltersDialog
        open={mode === "filter"}
        place={place}
        options={options}
        onClose={() => setMode("look")}
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
