import { describe, expect, it } from "vitest";
import { sortInAddress } from "./sort-in-address";

describe("the order of a list in its address", () => {
  it.each(["name.asc", "closesAt.desc"])("reads %s and writes it as it was", (text) => {
    const sorting = sortInAddress.parse(text);
    expect(sorting && sortInAddress.serialize(sorting)).toBe(text);
  });

  it.each(["name", "name.up", ".asc", "a b.asc", ""])("takes %j for no order", (text) => {
    expect(sortInAddress.parse(text)).toBeNull();
  });
});
