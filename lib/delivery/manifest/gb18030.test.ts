import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBeyondGbk, toGb18030 } from "./gb18030";

const decoded = (text: string) => new TextDecoder("gb18030").decode(toGb18030(text));

describe("toGb18030", () => {
  it("writes the usual characters in two bytes", () => {
    expect(toGb18030("学号,1\r\n")).toEqual(Buffer.from([0xd1, 0xa7, 0xba, 0xc5, 0x2c, 0x31, 0x0d, 0x0a]));
  });

  it.each(["李䶮", "𠮷野", "吉仕赵·阿卜杜", "Zoë", "😀", "ý€"])("%s is read back", (text) => {
    expect(decoded(text)).toBe(text);
  });

  it("loses no text", () => {
    const text = fc.string({ unit: "grapheme" }).filter((one) => !/[\ue000-\uf8ff\ufeff]/.test(one));
    fc.assert(fc.property(text, (one) => decoded(one) === one));
  });
});

it("isBeyondGbk names what old software cannot show", () => {
  expect([..."李A龑䶮𠮷"].filter(isBeyondGbk)).toEqual(["䶮", "𠮷"]);
});
