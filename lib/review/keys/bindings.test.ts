import { describe, expect, it } from "vitest";
import { REJECT_REASON_CODES, reasonOf } from "../reasons/reasons";
import { DEFAULT_SETTINGS, settingsSchema } from "../settings/settings";
import { bindingsOf, chordsOf, collisions, isReserved, type KeyChoices } from "./bindings";
import { COMMAND_NAMES, keyLabel, keysOf, NUMPAD_PAGES, REASON_KEYS, reasonAt } from "./commands";

const KEYS = DEFAULT_SETTINGS.keys;
const withOwn = (own: KeyChoices["own"]) => ({ ...KEYS, own });

describe("the registry of commands", () => {
  it("has no two commands on one key while looking, with the number pad and without", () => {
    for (const hasNumpad of [true, false]) expect(collisions({ ...KEYS, hasNumpad })).toEqual([]);
  });

  it("has no two meanings of one key while rejecting", () => {
    const codes = [
      ...Object.values(REASON_KEYS).flat(),
      ...REJECT_REASON_CODES.map((code) => reasonOf(code).key),
      ...Array.from({ length: 9 }, (_, digit) => `Numpad${digit + 1}`),
    ];
    expect(new Set(codes).size).toBe(codes.length);
  });

  it("binds nothing that belongs to the browser, and no arrow decides", () => {
    const letters = COMMAND_NAMES.flatMap((command) => [...keysOf(command).keys]);
    expect(letters.filter(isReserved)).toEqual([]);
    expect(isReserved("ArrowRight")).toBe(true);
  });

  it("reaches every verdict, and every reason, by the number pad alone", () => {
    for (const command of ["approve", "reject", "skip", "escalate", "undo"] as const)
      expect(keysOf(command).numpad).toMatch(/^Numpad/);
    const reached = Array.from({ length: NUMPAD_PAGES }, (_, page) =>
      Array.from({ length: 9 }, (_, digit) => reasonAt(`Numpad${digit + 1}`, page)),
    ).flat();
    expect(reached.filter((reason) => reason !== null)).toEqual(REJECT_REASON_CODES);
  });
});

describe("keys of one's own", () => {
  it("take the place of a command's first key; its others stay", () => {
    const choices = withOwn({ undo: "KeyU" });
    expect(chordsOf("undo", choices)).toEqual(["KeyU", "Backspace", "NumpadDecimal"]);
    expect(bindingsOf(choices).get("KeyZ")).toBeUndefined();
  });

  it("can take a command's keys away, or all keys", () => {
    expect([...bindingsOf(withOwn({ approve: null })).values()]).not.toContain("approve");
    expect(bindingsOf({ ...KEYS, isOn: false }).size).toBe(0);
    expect(bindingsOf({ ...KEYS, hasNumpad: false }).has("NumpadEnter")).toBe(false);
  });

  it.each<[string, KeyChoices["own"], string]>([
    ["a key of another command", { approve: "KeyD" }, "keyTaken"],
    ["two commands on a new key", { approve: "KeyJ", reject: "KeyJ" }, "keyTaken"],
    ["the tabulator", { approve: "Tab" }, "keyReserved"],
    ["an arrow", { approve: "ArrowLeft" }, "keyReserved"],
  ])("are refused for %s", (_, own, message) => {
    const result = settingsSchema.safeParse({ ...DEFAULT_SETTINGS, keys: withOwn(own) });
    expect(result.error?.issues.map((issue) => issue.message)).toEqual([message]);
  });

  it("are taken where they are free", () => {
    const keys = withOwn({ approve: "KeyJ", lines: "Shift+KeyL", skip: null });
    expect(settingsSchema.parse({ ...DEFAULT_SETTINGS, keys }).keys).toEqual(keys);
  });
});

it.each([
  ["Digit1", "1"],
  ["KeyQ", "Q"],
  ["Shift+KeyG", "⇧G"],
  ["Numpad7", "№7"],
  ["NumpadEnter", "№↵"],
  ["Slash", "?"],
  ["Space", "␣"],
])("%s reads %s", (chord, label) => {
  expect(keyLabel(chord)).toBe(label);
});
