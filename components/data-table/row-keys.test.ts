import { describe, expect, it } from "vitest";
import { idsBetween, rowMove } from "./row-keys";

const press = (key: string, active: number, shiftKey = false) => rowMove({ key, shiftKey }, active, 50, 10);

describe("keys in a table", () => {
  it.each([
    ["ArrowDown", 3, 4],
    ["ArrowDown", 49, 49],
    ["ArrowUp", 0, 0],
    ["PageDown", 45, 49],
    ["PageUp", 12, 2],
    ["Home", 30, 0],
    ["End", 3, 49],
  ])("%s goes from row %i to row %i, and ticks on the way with Shift", (key, from, to) => {
    expect(press(key, from)).toEqual({ to, ticks: "none" });
    expect(press(key, from, true)).toEqual({ to, ticks: "range" });
  });

  it("Space ticks the row, with Shift everything since the last tick; Enter opens; letters do nothing", () => {
    expect(press(" ", 7)).toEqual({ to: 7, ticks: "toggle" });
    expect(press(" ", 7, true)).toEqual({ to: 7, ticks: "range" });
    expect(press("Enter", 7)).toBe("open");
    expect(press("a", 7)).toBeNull();
  });

  it("a range has both its ends, in either direction", () => {
    expect(idsBetween(["a", "b", "c", "d"], 2, 1)).toEqual(["b", "c"]);
    expect(idsBetween(["a", "b", "c", "d"], 1, 3)).toEqual(["b", "c", "d"]);
    expect(idsBetween(["a"], 0, 0)).toEqual(["a"]);
  });
});
