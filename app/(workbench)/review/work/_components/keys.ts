import { REJECT_REASONS } from "@/lib/review/reasons/reasons";

/** What the keyboard can do while looking; matched on the physical key, whatever input method is on. */
export const COMMANDS = {
  approve: { key: "KeyF", label: "F" },
  reject: { key: "KeyD", label: "D" },
  skip: { key: "KeyS", label: "S" },
  undo: { key: "KeyZ", label: "Z" },
  grid: { key: "KeyG", label: "G" },
} as const;

export type Command = keyof typeof COMMANDS;

export function commandOf(event: KeyboardEvent): Command | null {
  if (!isPlainKey(event)) return null;
  const found = Object.entries(COMMANDS).find(([, { key }]) => key === event.code);
  return found ? (found[0] as Command) : null;
}

/** Combinations belong to the browser, letters being composed to the input method, and text fields to the person. */
export function isPlainKey(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return false;
  const { target } = event;
  return !(target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]"));
}

/** `Digit1` reads `1`, `KeyQ` reads `Q`. */
export function keyLabel(code: string): string {
  return code.replace(/^(Key|Digit)/, "");
}

/** All keys of one scope, for the test that no two commands share one. */
export const KEY_SCOPES = {
  looking: Object.values(COMMANDS).map(({ key }) => key as string),
  reasons: [...Object.values(REJECT_REASONS).map(({ key }) => key as string), "KeyF", "Enter", "Escape"],
};
