import { describe, expect, it } from "vitest";
import { message, text, wholeNumber } from "./protobuf";

// Examples of https://protobuf.dev/programming-guides/encoding
describe("protobuf fields", () => {
  it.each([
    [wholeNumber(1, 150), "089601"],
    [wholeNumber(1, 0), "0800"],
    [wholeNumber(3, 2 ** 40), "18808080808020"],
    [text(2, "testing"), "120774657374696e67"],
    [message(3, [wholeNumber(1, 150)]), "1a03089601"],
  ])("%#: are encoded as the specification says", (field, expected) => {
    expect(field.toString("hex")).toBe(expected);
  });
});
