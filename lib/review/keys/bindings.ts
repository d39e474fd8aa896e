import { type Chord, COMMAND_NAMES, type Command, keysOf } from "./commands";

export type KeyChoices = {
  /** Off: no letter decides anything (WCAG 2.1.4); buttons and held tools by mouse stay. */
  isOn: boolean;
  hasNumpad: boolean;
  /** A key of one's own in place of a command's first; null takes the command's keys away. */
  own: Partial<Record<Command, Chord | null>>;
};

/** Keys that belong to the browser, to assistive technology, or to leaving things. */
const RESERVED =
  /^(Shift\+)?(Tab|Escape|Enter|F\d+|Meta\w+|Control\w+|Alt\w+|ContextMenu|CapsLock|Arrow\w+|Page\w+|Home|End)$/;

/** All keys of a command as this person has set them. */
export function chordsOf(command: Command, { hasNumpad, own }: KeyChoices): Chord[] {
  const { keys, numpad } = keysOf(command);
  const chosen = own[command];
  if (chosen === null) return [];
  const main = chosen === undefined ? keys : [chosen, ...keys.slice(1)];
  return numpad && hasNumpad ? [...main, numpad] : [...main];
}

/** What every key does while one looks; nothing where keys are switched off. */
export function bindingsOf(choices: KeyChoices): Map<Chord, Command> {
  if (!choices.isOn) return new Map();
  return new Map(
    COMMAND_NAMES.flatMap((command) => chordsOf(command, choices).map((chord) => [chord, command] as const)),
  );
}

export type Collision = { chord: Chord; commands: Command[] };

/** Keys that more than one command would answer to. */
export function collisions(choices: KeyChoices): Collision[] {
  const users = new Map<Chord, Command[]>();
  for (const command of COMMAND_NAMES) {
    for (const chord of chordsOf(command, choices)) users.set(chord, [...(users.get(chord) ?? []), command]);
  }
  return [...users]
    .filter(([, commands]) => commands.length > 1)
    .map(([chord, commands]) => ({ chord, commands }));
}

export function isReserved(chord: Chord): boolean {
  return RESERVED.test(chord);
}
