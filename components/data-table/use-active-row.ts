"use client";

import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { currentUrl, forgetListPlace, readListPlace } from "./list-place";
import { idsBetween, rowMove } from "./row-keys";

type Options = {
  body: RefObject<HTMLTableSectionElement | null>;
  ids: readonly string[];
  rowHeight: number;
  chosen: ReadonlySet<string>;
  /** Left out where nothing can be ticked. */
  onChosen?: (chosen: ReadonlySet<string>) => void;
};

/**
 * The one row of a table that the Tab key reaches; other keys go on from there. Coming back from what a row opened,
 * it is that row, where the list was left.
 */
export function useActiveRow({ body, ids, rowHeight, chosen, onChosen }: Options) {
  const [active, setActive] = useState(0);
  const anchor = useRef(0);
  /** The row that takes the focus as soon as it is drawn. */
  const wanted = useRef<number | null>(null);
  const mountedIds = useRef(ids);

  useEffect(() => {
    const kept = readListPlace();
    const at = kept?.url === currentUrl() ? mountedIds.current.indexOf(kept.rowId) : -1;
    if (!kept || at < 0) return;
    forgetListPlace();
    window.scrollTo(0, kept.scrollY);
    anchor.current = at;
    wanted.current = at;
    setActive(at);
  }, []);

  // After every draw: the row may only now be there, when it was scrolled to.
  useEffect(() => {
    if (wanted.current === null || wanted.current !== active) return;
    const row = body.current?.querySelector<HTMLElement>(`tr[data-row="${active}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });

  const show = (at: number) => {
    const top = (body.current?.getBoundingClientRect().top ?? 0) + at * rowHeight;
    if (top < 0) window.scrollBy(0, top - rowHeight);
    else if (top + rowHeight > window.innerHeight)
      window.scrollBy(0, top + 2 * rowHeight - window.innerHeight);
  };
  const tick = (at: number, kind: "toggle" | "range") => {
    if (!onChosen) return;
    const next = new Set(chosen);
    const id = ids[at];
    if (kind === "range") for (const each of idsBetween(ids, anchor.current, at)) next.add(each);
    else if (id !== undefined && !next.delete(id)) next.add(id);
    if (kind === "toggle") anchor.current = at;
    onChosen(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // Keys pressed in a link, a box or a menu of the row are theirs.
    if (!(event.target instanceof HTMLTableRowElement) || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const move = rowMove(event, active, ids.length, Math.floor(window.innerHeight / rowHeight) - 2);
    if (!move) return;
    event.preventDefault();
    if (move === "open") return event.target.querySelector("a")?.click();
    if (!event.shiftKey) anchor.current = move.to;
    if (move.ticks !== "none") tick(move.to, move.ticks);
    if (move.to === active) return;
    wanted.current = move.to;
    show(move.to);
    setActive(move.to);
  };
  return { active: Math.min(active, Math.max(0, ids.length - 1)), setActive, tick, onKeyDown };
}
