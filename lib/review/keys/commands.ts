import { REJECT_REASON_CODES, type RejectReason, reasonOf } from "../reasons/reasons";

/** A physical key (`KeyboardEvent.code`), with `Shift+` before it where Shift is held. */
export type Chord = string;

type CommandKeys = { group: "decide" | "look" | "layout" | "other"; keys: readonly Chord[]; numpad?: Chord };

/**
 * Everything the workbench does by a key while one looks. The first key of a command can be changed by the person;
 * the number pad is a second, complete one-hand layout.
 */
export const COMMANDS = {
  approve: { group: "decide", keys: ["KeyF"], numpad: "NumpadEnter" },
  reject: { group: "decide", keys: ["KeyD"], numpad: "Numpad0" },
  skip: { group: "decide", keys: ["KeyS"], numpad: "NumpadSubtract" },
  escalate: { group: "decide", keys: ["KeyE"], numpad: "NumpadMultiply" },
  undo: { group: "decide", keys: ["KeyZ", "Backspace"], numpad: "NumpadDecimal" },
  applyNow: { group: "decide", keys: ["KeyN"] },
  sideBySide: { group: "layout", keys: ["Digit1"], numpad: "Numpad1" },
  stacked: { group: "layout", keys: ["Digit2"], numpad: "Numpad2" },
  single: { group: "layout", keys: ["Digit3"], numpad: "Numpad3" },
  history: { group: "layout", keys: ["Digit4"], numpad: "Numpad4" },
  align: { group: "look", keys: ["KeyA"] },
  loupe: { group: "look", keys: ["Space"], numpad: "Numpad5" },
  blink: { group: "look", keys: ["KeyB"], numpad: "Numpad6" },
  opacity: { group: "look", keys: ["KeyO"] },
  grid: { group: "look", keys: ["KeyG"], numpad: "Numpad7" },
  lines: { group: "look", keys: ["Shift+KeyG"] },
  light: { group: "look", keys: ["KeyL"], numpad: "Numpad8" },
  original: { group: "look", keys: ["KeyV"], numpad: "Numpad9" },
  recut: { group: "look", keys: ["KeyC"] },
  filter: { group: "other", keys: ["KeyQ"] },
  help: { group: "other", keys: ["Slash"], numpad: "NumpadDivide" },
} as const satisfies Record<string, CommandKeys>;

export type Command = keyof typeof COMMANDS;

export const COMMAND_NAMES = Object.keys(COMMANDS) as [Command, ...Command[]];

export function keysOf(command: Command): CommandKeys {
  return COMMANDS[command];
}

/** Commands that last as long as their key is held. */
export const HELD_COMMANDS: readonly Command[] = ["loupe", "blink", "light", "original"];

/** Keys of the reasons' own scope beside those of the reasons. */
export const REASON_KEYS = {
  confirm: ["Enter", "NumpadEnter", "KeyF"],
  cancel: ["Escape"],
  note: ["KeyM"],
  nextPage: ["NumpadAdd"],
} as const;

const NUMPAD_PAGE = 9;
export const NUMPAD_PAGES = Math.ceil(REJECT_REASON_CODES.length / NUMPAD_PAGE);

/** The reason behind a key while the reasons are open; the number pad has nine to a page. */
export function reasonAt(code: string, page: number): RejectReason | null {
  const digit = /^Numpad([1-9])$/.exec(code)?.[1];
  if (digit) return REJECT_REASON_CODES[page * NUMPAD_PAGE + Number(digit) - 1] ?? null;
  return REJECT_REASON_CODES.find((reason) => reasonOf(reason).key === code) ?? null;
}

/** `Digit1` reads `1`, `KeyQ` reads `Q`, `Shift+KeyG` reads `⇧G`. */
export function keyLabel(chord: Chord): string {
  const [code = "", shift] = chord.split("+").reverse();
  return (shift ? "⇧" : "") + (LABELS[code] ?? code.replace(/^(Key|Digit)/, "").replace(/^Numpad/, "№"));
}

const LABELS: Record<string, string> = {
  Space: "␣",
  Backspace: "⌫",
  Enter: "↵",
  Escape: "Esc",
  Slash: "?",
  NumpadEnter: "№↵",
  NumpadAdd: "№+",
  NumpadSubtract: "№−",
  NumpadMultiply: "№*",
  NumpadDivide: "№/",
  NumpadDecimal: "№.",
};
