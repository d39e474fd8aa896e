import { describe, expect, it } from "vitest";
import { decodeText, sniff } from "./sniff";

const bytes = (...values: number[]) => Uint8Array.from(values);

describe("sniff", () => {
  it.each([
    ["a workbook or another archive", bytes(0x50, 0x4b, 3, 4, 20, 0), "zip"],
    ["an old workbook", bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), "ole"],
    ["UTF-8 text", new TextEncoder().encode("学号,姓名\n"), "text"],
    ["UTF-8 text with a byte-order mark", new TextEncoder().encode("\ufeff学号,姓名\n"), "text"],
    ["GB18030 text", bytes(0xd1, 0xa7, 0xba, 0xc5, 0x2c, 0xd0, 0xd5), "text"],
    ["UTF-16 text", bytes(0xff, 0xfe, 0x66, 0x5b, 0x2c, 0), "unknown"],
    ["a PDF", new TextEncoder().encode("%PDF-1.7"), "unknown"],
    ["a JPEG", bytes(0xff, 0xd8, 0xff, 0xe0), "unknown"],
    ["a PNG", bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), "unknown"],
  ])("knows %s by its first bytes", (_, file, kind) => {
    expect(sniff(file)).toBe(kind);
  });
});

describe("decodeText", () => {
  const gb18030 = bytes(0xd1, 0xa7, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb);

  it("reads UTF-8 with and without a byte-order mark, which is no part of the text", () => {
    const plain = { text: "学号,姓名", encoding: "utf-8" };
    expect(decodeText(new TextEncoder().encode("学号,姓名"))).toEqual(plain);
    expect(decodeText(new TextEncoder().encode("\ufeff学号,姓名"))).toEqual(plain);
  });

  it("reads what is not UTF-8 as GB18030, which Excel in China writes", () => {
    expect(decodeText(gb18030)).toEqual({ text: "学号,姓名", encoding: "gb18030" });
  });

  it("reads rare characters that only four bytes of GB18030 can write", () => {
    expect(decodeText(bytes(0xcd, 0xf5, 0x82, 0x30, 0xb7, 0x31)).text).toBe("王㛃");
  });

  it("takes a file without Chinese letters as UTF-8", () => {
    expect(decodeText(new TextEncoder().encode("XH,XM\r\n1,A"))).toMatchObject({ encoding: "utf-8" });
  });
});
