import { describe, expect, it } from "vitest";
import { mergeRefusal, moveRefusal } from "./refusals";

const FRESH = { photo: "none", delivery: "none", payment: "due" } as const;

describe("moving a student to another task", () => {
  it.each([
    ["nothing happened yet", FRESH, 0, null],
    ["the fee was waived", { ...FRESH, payment: "waived" }, 0, null],
    ["the fee is paid", { ...FRESH, payment: "paid" }, 0, "paid"],
    ["a picture was taken", FRESH, 1, "hasPhotos"],
    ["a photo was rejected", { ...FRESH, photo: "rejected" }, 0, "hasPhotos"],
    ["the photo is sealed", { ...FRESH, photo: "approved", delivery: "sealed" }, 1, "delivered"],
  ] as const)("%s", (_, facts, pictures, refusal) => {
    expect(moveRefusal(facts, pictures)).toBe(refusal);
  });
});

describe("merging two enrollments of one task", () => {
  const side = (more: object) => ({ ...FRESH, isCorrected: false, ...more });
  it.each([
    ["both untouched", {}, {}, null],
    ["the one that ends was photographed", {}, { photo: "rejected" }, null],
    ["the one that stays is in review", { photo: "inReview" }, { photo: "rejected" }, null],
    ["the one that stays is approved", { photo: "approved" }, { photo: "none" }, null],
    ["both in review", { photo: "inReview" }, { photo: "held" }, "bothUnderWay"],
    ["the one that ends is approved", {}, { photo: "approved" }, "approved"],
    ["the one that ends was delivered", {}, { photo: "approved", delivery: "delivered" }, "delivered"],
    ["the one that ends was corrected", {}, { isCorrected: true }, "corrected"],
  ] as const)("%s", (_, kept, gone, refusal) => {
    expect(mergeRefusal(side(kept), side(gone))).toBe(refusal);
  });
});
