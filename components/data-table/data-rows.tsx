"use client";

import type { CSSProperties, ReactNode } from "react";
import { useRef } from "react";
import { cn } from "@/components/ui/cn";
import { NUMERIC, Td } from "@/components/ui/table";
import { TICK_WIDTH } from "./columns";
import { RowTick } from "./row-tick";
import { useActiveRow } from "./use-active-row";
import { useRowWindow } from "./use-row-window";

export type DrawnCell = {
  id: string;
  isNumeric: boolean;
  wraps: boolean;
  place: CSSProperties | undefined;
  isPinned: boolean;
  content: ReactNode;
};
export type DrawnRow = { id: string; label: string; cells: () => DrawnCell[] };

type Props = {
  rows: readonly DrawnRow[];
  isCompact: boolean;
  /** All rows are equally high, so that a long list can be drawn in part. */
  isEven: boolean;
  chosen: ReadonlySet<string>;
  onChosen?: (chosen: ReadonlySet<string>) => void;
};

/** Heights of a row with its line, in px; rows that wrap are at least as high. */
const ROW_HEIGHT = { compact: 26, normal: 35 } as const;

/** The body of a table: only the rows near the screen are drawn, and the keyboard goes from row to row. */
export function DataRows({ rows, isCompact, isEven, chosen, onChosen }: Props) {
  const body = useRef<HTMLTableSectionElement>(null);
  const rowHeight = ROW_HEIGHT[isCompact ? "compact" : "normal"];
  const near = useRowWindow(body, rows.length, rowHeight);
  const { first, end } = isEven ? near : { first: 0, end: rows.length };
  const ids = rows.map(({ id }) => id);
  const { active, setActive, tick, onKeyDown } = useActiveRow({ body, ids, rowHeight, chosen, onChosen });
  return (
    <tbody ref={body} onKeyDown={onKeyDown}>
      {first > 0 && <tr aria-hidden style={{ height: first * rowHeight }} />}
      {rows.slice(first, end).map(({ id, label, cells }, offset) => {
        const at = first + offset;
        const isChosen = chosen.has(id);
        const ground = isChosen ? "bg-accent-soft" : "bg-surface group-hover/row:bg-hover";
        return (
          <tr
            key={id}
            data-row={at}
            aria-rowindex={at + 2}
            aria-selected={onChosen ? isChosen : undefined}
            tabIndex={at === active ? 0 : -1}
            style={{ height: rowHeight }}
            className={cn("group/row -outline-offset-2", isChosen ? "bg-accent-soft" : "hover:bg-hover")}
            onFocus={() => setActive(at)}
          >
            {onChosen && (
              <Td className={cn("sticky left-0 z-1 py-0", ground)} style={{ width: TICK_WIDTH }}>
                <RowTick
                  label={label}
                  checked={isChosen}
                  onChange={(_, isRange) => tick(at, isRange ? "range" : "toggle")}
                />
              </Td>
            )}
            {cells().map((cell) => (
              <Td
                key={cell.id}
                style={cell.place}
                className={cn(
                  cell.wraps ? "py-1.5" : "truncate whitespace-nowrap py-0",
                  cell.isNumeric && NUMERIC,
                  cell.isPinned && ground,
                )}
              >
                {cell.content}
              </Td>
            ))}
          </tr>
        );
      })}
      {end < rows.length && <tr aria-hidden style={{ height: (rows.length - end) * rowHeight }} />}
    </tbody>
  );
}
