import { expect, it } from "vitest";
import { RECUT_COMMANDS, recutCommandAt } from "./recut-commands";

it("no key means two things while a photo is cut again", () => {
  const codes: string[] = Object.values(RECUT_COMMANDS).flat();
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.map(recutCommandAt)).not.toContain(undefined);
  expect(recutCommandAt("KeyF")).toBeUndefined();
});
