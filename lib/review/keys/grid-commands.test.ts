import { expect, it } from "vitest";
import { GRID_COMMANDS, gridCommandAt, tileAt } from "./grid-commands";

const ALL = { isOn: true, hasNumpad: true };

it("no key of a grid means two things", () => {
  const codes = Object.values(GRID_COMMANDS).flat();
  expect(new Set(codes).size).toBe(codes.length);
});

it("every command has a key on the number pad", () => {
  for (const codes of Object.values(GRID_COMMANDS))
    expect(codes.some((code) => code.startsWith("Numpad"))).toBe(true);
});

it.each([
  ["KeyD", ALL, "pullOut"],
  ["KeyD", { ...ALL, isOn: false }, undefined],
  ["Enter", { ...ALL, isOn: false }, "approve"],
  ["ArrowDown", { ...ALL, isOn: false }, "down"],
  ["Numpad0", ALL, "pullOut"],
  ["Numpad0", { ...ALL, hasNumpad: false }, undefined],
  ["KeyF", ALL, undefined],
])("%s with %o means %s", (code, choices, command) => {
  expect(gridCommandAt(code, choices)).toBe(command);
});

it.each([
  [0, "right", 1],
  [5, "down", 11],
  [11, "up", 5],
  [0, "left", 0],
  [22, "down", 22],
  [23, "right", 23],
] as const)("from %i %s leads to %i", (from, command, to) => {
  expect(tileAt(from, command, 6, 24)).toBe(to);
});
