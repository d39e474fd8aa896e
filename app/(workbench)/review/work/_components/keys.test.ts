import { describe, expect, it } from "vitest";
import { COMMANDS, KEY_SCOPES, keyLabel } from "./keys";

describe("the keyboard of the workbench", () => {
  it.each(Object.entries(KEY_SCOPES))("never gives one key two meanings while %s", (_, keys) => {
    const twice = keys.filter((key, at) => keys.indexOf(key) !== at);
    expect(twice).toEqual([]);
  });

  it("lists every command and prints on each the key that it is", () => {
    const commands = Object.values(COMMANDS);
    expect(KEY_SCOPES.looking).toEqual(commands.map(({ key }) => key));
    for (const { key, label } of commands) expect(keyLabel(key)).toBe(label);
  });

  it("reads key codes as people do", () => {
    expect([keyLabel("Digit1"), keyLabel("KeyQ"), keyLabel("Enter")]).toEqual(["1", "Q", "Enter"]);
  });
});
