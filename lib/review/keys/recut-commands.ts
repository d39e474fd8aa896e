/** What keys do while a photo is cut again, by `KeyboardEvent.code`. */
export const RECUT_COMMANDS = {
  left: ["ArrowLeft"],
  right: ["ArrowRight"],
  up: ["ArrowUp"],
  down: ["ArrowDown"],
  closer: ["Equal", "NumpadAdd"],
  wider: ["Minus", "NumpadSubtract"],
  reset: ["KeyR"],
  save: ["Enter", "NumpadEnter"],
  cancel: ["Escape"],
} as const;

export type RecutCommand = keyof typeof RECUT_COMMANDS;

export const RECUT_COMMAND_NAMES = Object.keys(RECUT_COMMANDS) as [RecutCommand, ...RecutCommand[]];

export function recutCommandAt(code: string): RecutCommand | undefined {
  return RECUT_COMMAND_NAMES.find((name) => RECUT_COMMANDS[name].some((key: string) => key === code));
}
