/** What a key does in a table: where the active row goes, and what is ticked. */
export type RowMove = { to: number; ticks: "none" | "toggle" | "range" } | "open" | null;

type Key = { key: string; shiftKey: boolean };

/**
 * Arrow keys, Home and End go from row to row; Space ticks, with Shift everything from the row ticked last; Shift
 * with an arrow ticks on the way; Enter opens.
 */
export function rowMove({ key, shiftKey }: Key, active: number, count: number, perScreen: number): RowMove {
  const ticks = shiftKey ? "range" : "none";
  const go = (to: number): RowMove => ({ to: Math.min(count - 1, Math.max(0, to)), ticks });
  switch (key) {
    case "ArrowDown":
      return go(active + 1);
    case "ArrowUp":
      return go(active - 1);
    case "PageDown":
      return go(active + perScreen);
    case "PageUp":
      return go(active - perScreen);
    case "Home":
      return go(0);
    case "End":
      return go(count - 1);
    case " ":
      return { to: active, ticks: shiftKey ? "range" : "toggle" };
    case "Enter":
      return "open";
    default:
      return null;
  }
}

/** Ids from one row to another, both included, whichever stands first. */
export function idsBetween(ids: readonly string[], one: number, other: number): string[] {
  return ids.slice(Math.min(one, other), Math.max(one, other) + 1);
}
