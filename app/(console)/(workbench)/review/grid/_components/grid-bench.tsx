"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { IdleNotice } from "@/components/review/idle-notice";
import { PictureStore } from "@/components/review/picture-store";
import { isPlainKey, isUndo, useKeys } from "@/components/review/use-keys";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { useToast } from "@/components/ui/toast";
import type { GridStatus } from "@/lib/review/grid/status";
import type { KeyChoices } from "@/lib/review/keys/bindings";
import { gridCommandAt, tileAt } from "@/lib/review/keys/grid-commands";
import { GridBar } from "./grid-bar";
import { GridHeader } from "./grid-header";
import { GridTiles } from "./grid-tiles";
import type { GridEvent } from "./grid-work";
import { useGridWork } from "./use-grid-work";

/** One client island: grid after grid without a change of page. */
export function GridBench({ status, keys }: { status: GridStatus; keys: KeyChoices }) {
  const t = useTranslations("review.grid");
  const errors = useTranslations("errors");
  const common = useTranslations("common");
  const toast = useToast();
  const explain = useActionMessage();
  const [store] = useState(() => new PictureStore());
  const [current, setCurrent] = useState(0);
  const [announcement, setAnnouncement] = useState("");
  const tiles = useRef<(HTMLButtonElement | null)[]>([]);
  const { schoolId, taskId } = status;

  const hear = (event: GridEvent) => {
    if (event.kind === "refused") {
      const { code, params } = event.refusal;
      return toast("bad", code === "network" ? errors("network") : explain({ code, params }));
    }
    if (event.kind === "conflicts") toast("bad", t("conflicts", { count: event.count }));
    else setCurrent(0);
    setAnnouncement(t(`said.${event.kind}`, { count: event.count }));
  };
  const { work, view } = useGridWork({ schoolId, taskId }, hear);
  const { cards, phase } = view;

  const move = (to: number) => {
    setCurrent(to);
    tiles.current[to]?.focus();
  };
  const toggle = (index: number) => {
    const card = cards[index];
    if (!card || phase !== "looking") return;
    move(index);
    const isOut = work.toggle(card.itemId);
    setAnnouncement(t(isOut ? "said.out" : "said.in", { no: index + 1, name: card.student.name }));
  };
  const columns = () => {
    const top = tiles.current[0]?.offsetTop;
    return Math.max(1, cards.filter((_, index) => tiles.current[index]?.offsetTop === top).length);
  };

  useKeys(true, {
    onDown: (event) => {
      const isOwn = event.target instanceof HTMLElement && event.target.closest("a, [role=dialog]");
      const plain = isPlainKey(event) && !isOwn ? gridCommandAt(event.code, keys) : undefined;
      const command = isUndo(event) ? "undo" : plain;
      if (!command) return false;
      if (command === "approve") void work.approve();
      else if (command === "pullOut") toggle(current);
      else if (command === "undo") void work.undo();
      else move(tileAt(current, command, columns(), cards.length));
      return true;
    },
  });

  return (
    <div className="grid h-screen grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_auto] overflow-hidden bg-ground">
      <GridHeader status={status} />
      <main id="content" className="grid min-h-0">
        {cards.length > 0 ? (
          <GridTiles
            view={view}
            store={store}
            current={current}
            tiles={tiles}
            onToggle={toggle}
            onSeen={(itemId) => work.see(itemId)}
            onAllShown={work.allShown}
          />
        ) : phase === "empty" || phase === "paused" ? (
          <div className="grid content-center">
            <Empty title={t(`${phase}.title`)}>
              <p>{t(`${phase}.text`)}</p>
              <Button className="mt-4" onClick={work.open}>
                {t("again")}
              </Button>
            </Empty>
          </div>
        ) : (
          <p className="p-8 text-ink-muted">{common("loading")}</p>
        )}
      </main>
      <div>
        <IdleNotice isOn={cards.length > 0} onIdle={() => void work.pause()} />
        <GridBar
          view={view}
          taskId={taskId}
          isReady={() => work.isReady()}
          onApprove={() => void work.approve()}
          onPullOut={() => toggle(current)}
          onUndo={() => void work.undo()}
        />
      </div>
      <p aria-live="polite" className="sr-only">
        {announcement}
      </p>
    </div>
  );
}
