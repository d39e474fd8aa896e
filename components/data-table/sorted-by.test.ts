import { describe, expect, it } from "vitest";
import { sortedBy } from "./sorted-by";

describe("the order of a list", () => {
  it("has names by their reading and numbers in names by size", () => {
    const names = ["计算机2班", "计算机10班", "汉语1班"];
    expect(sortedBy(names, (name) => name, "asc")).toEqual(["汉语1班", "计算机2班", "计算机10班"]);
    expect(sortedBy(names, (name) => name, "desc")).toEqual(["计算机10班", "计算机2班", "汉语1班"]);
  });

  it.each(["asc", "desc"] as const)("leaves what has no value for the end, %s", (dir) => {
    const days = [null, new Date(2), null, new Date(1)];
    expect(sortedBy(days, (day) => day, dir).slice(2)).toEqual([null, null]);
  });

  it("keeps equal rows in their order", () => {
    const rows = [1, 2, 3].map((id) => ({ id, n: 0 }));
    expect(sortedBy(rows, ({ n }) => n, "desc").map(({ id }) => id)).toEqual([1, 2, 3]);
  });
});
