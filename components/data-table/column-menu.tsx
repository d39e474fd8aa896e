"use client";

import { ArrowUp, Columns3, Pin, PinOff } from "lucide-react";
import { Popover } from "radix-ui";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";

type Labels = {
  title: string;
  earlier: (column: string) => string;
  pin: (column: string) => string;
  unpin: (column: string) => string;
  reset: string;
};

type Props<Id extends string> = {
  columns: readonly { id: Id; header: string }[];
  shown: readonly Id[];
  onChange: (shown: Id[] | null) => void;
  pinned: readonly Id[];
  onPin: (pinned: Id[]) => void;
  labels: Labels;
};

/** Which columns a table shows, in which order, and which stay at the left edge; by mouse or keyboard. */
export function ColumnMenu<Id extends string>({
  columns,
  shown,
  onChange,
  pinned,
  onPin,
  labels,
}: Props<Id>) {
  const rest = columns.filter(({ id }) => !shown.includes(id));
  const ordered = [...shown.flatMap((id) => columns.find((column) => column.id === id) ?? []), ...rest];
  const toggle = (id: Id) =>
    onChange(shown.includes(id) ? shown.filter((other) => other !== id) : [...shown, id]);
  const forward = (at: number) => {
    const next = [...shown];
    const [moved] = next.splice(at, 1);
    if (moved !== undefined) next.splice(at - 1, 0, moved);
    onChange(next);
  };
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button>
          <Columns3 aria-hidden />
          {labels.title}
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={4}
          aria-label={labels.title}
          className="z-50 grid w-64 gap-0.5 rounded-lg border bg-raised p-2 shadow-pop"
        >
          {ordered.map(({ id, header }) => {
            const at = shown.indexOf(id);
            const isPinned = pinned.includes(id);
            return (
              <div key={id} className="flex items-center gap-2 rounded-md px-1.5 hover:bg-hover">
                <label className="flex grow items-center gap-2 py-1 text-sm">
                  <input
                    type="checkbox"
                    className="size-4 accent-accent"
                    checked={at >= 0}
                    disabled={at >= 0 && shown.length === 1}
                    onChange={() => toggle(id)}
                  />
                  {header}
                </label>
                {at >= 0 && (
                  <button
                    type="button"
                    aria-pressed={isPinned}
                    aria-label={labels[isPinned ? "unpin" : "pin"](header)}
                    title={labels[isPinned ? "unpin" : "pin"](header)}
                    className={cn("rounded p-1 hover:text-ink", isPinned ? "text-accent" : "text-ink-muted")}
                    onClick={() => onPin(isPinned ? pinned.filter((other) => other !== id) : [...pinned, id])}
                  >
                    {isPinned ? (
                      <PinOff aria-hidden className="size-3.5" />
                    ) : (
                      <Pin aria-hidden className="size-3.5" />
                    )}
                  </button>
                )}
                {at > 0 && (
                  <button
                    type="button"
                    aria-label={labels.earlier(header)}
                    className="rounded p-1 text-ink-muted hover:text-ink"
                    onClick={() => forward(at)}
                  >
                    <ArrowUp aria-hidden className="size-3.5" />
                  </button>
                )}
              </div>
            );
          })}
          <Button size="sm" look="quiet" onClick={() => onChange(null)}>
            {labels.reset}
          </Button>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
