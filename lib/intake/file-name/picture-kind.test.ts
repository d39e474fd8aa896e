import { describe, expect, it } from "vitest";
import { headProblem, pictureKind } from "./picture-kind";

const heic = (brand: string) => Buffer.from(`\0\0\0\u0018ftyp${brand}`, "latin1");

describe("pictureKind", () => {
  it.each([
    ["jpeg", Buffer.from([0xff, 0xd8, 0xff, 0xe1])],
    ["png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
    ["zip", Buffer.from([0x50, 0x4b, 3, 4])],
    ["zip", Buffer.from([0x50, 0x4b, 5, 6])],
    ["heic", heic("heic")],
    ["heic", heic("mif1")],
    ["other", heic("mp42")],
    ["other", Buffer.from("GIF89a")],
    ["other", Buffer.from([0xff, 0xd8])],
    ["other", Buffer.alloc(0)],
  ])("knows %s by its first bytes", (kind, head) => {
    expect(pictureKind(head)).toBe(kind);
  });
});

describe("headProblem", () => {
  it.each([
    ["jpeg", null],
    ["png", null],
    ["zip", null],
    ["heic", { code: "heic" }],
    ["other", { code: "notAPhoto" }],
  ] as const)("of %s is %o", (kind, problem) => {
    expect(headProblem(kind)).toEqual(problem);
  });
});
