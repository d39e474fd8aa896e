import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sharedQuery, viewQuery } from "./policy";

describe("the view in an address", () => {
  it("forgets the page, and keeps filters, order and columns in one spelling", () => {
    expect(viewQuery("sort=name&after=x&college=a")).toBe(viewQuery("college=a&sort=name"));
    expect(viewQuery("?size=200&bucket=approved,rejected")).toBe("bucket=approved%2Crejected&size=200");
  });

  it("keeps every value as it was, whatever its letters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (college) => {
        const params = new URLSearchParams({ college, sort: "name" });
        const kept = new URLSearchParams(viewQuery(params.toString()));
        expect(kept.get("college")).toBe(params.get("college"));
        expect(viewQuery(kept.toString())).toBe(kept.toString());
      }),
    );
  });

  it("leaves what was typed behind when it is shared", () => {
    expect(sharedQuery("q=token&college=a")).toBe("college=a");
  });
});
