/** What keys do in a grid, by `KeyboardEvent.code`. The number pad is a second, complete one-hand layout. */
export const GRID_COMMANDS = {
  approve: ["Enter", "NumpadEnter"],
  pullOut: ["KeyD", "Numpad0"],
  undo: ["KeyZ", "Backspace", "NumpadDecimal"],
  left: ["ArrowLeft", "Numpad4"],
  right: ["ArrowRight", "Numpad6"],
  up: ["ArrowUp", "Numpad8"],
  down: ["ArrowDown", "Numpad2"],
} as const;

export type GridCommand = keyof typeof GRID_COMMANDS;

const BY_CODE = new Map(
  Object.entries(GRID_COMMANDS).flatMap(([command, codes]) =>
    codes.map((code): [string, GridCommand] => [code, command as GridCommand]),
  ),
);

type Choices = { isOn: boolean; hasNumpad: boolean };

/** The command behind a key as this person has set keys; without single keys letters do nothing (WCAG 2.1.4). */
export function gridCommandAt(code: string, { isOn, hasNumpad }: Choices): GridCommand | undefined {
  if (!isOn && code.startsWith("Key")) return undefined;
  if (!hasNumpad && code.startsWith("Numpad")) return undefined;
  return BY_CODE.get(code);
}

/** The tile that an arrow leads to; the same one where there is none. */
export function tileAt(from: number, command: GridCommand, columns: number, tiles: number): number {
  const step = { left: -1, right: 1, up: -columns, down: columns }[command as "left"] ?? 0;
  const to = from + step;
  return to < 0 || to >= tiles ? from : to;
}
