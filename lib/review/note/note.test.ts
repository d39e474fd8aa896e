import { describe, expect, it } from "vitest";
import { inventPeople } from "@/lib/demo/people";
import { maskName } from "@/lib/roster/document/mask-name";
import { hasPersonalNumber } from "./personal-numbers";

const PHONE = "13800138000";

describe("hasPersonalNumber", () => {
  it("finds every resident number, however it is written into a sentence", () => {
    for (const { documentNumber } of inventPeople({ seed: 21, count: 100, entryYear: 2022 })) {
      const spaced = `${documentNumber.slice(0, 6)} ${documentNumber.slice(6, 14)} ${documentNumber.slice(14)}`;
      const wide = documentNumber.replace(/\d/g, (digit) =>
        String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0),
      );
      for (const number of [documentNumber, documentNumber.toLowerCase(), spaced, wide]) {
        expect(hasPersonalNumber(`证件号${number}不对`), number).toBe(true);
      }
    }
  });

  it.each([
    PHONE,
    `请打${PHONE}联系`,
    "138-0013-8000",
    "138 0013 8000",
    "１３８００１３８０００",
    `+86 ${PHONE}`,
    `0086${PHONE}`,
    `86-${PHONE}`,
    `第 2 次 ${PHONE}`,
    `转 2 ${PHONE}`,
    `${PHONE} 转 2`,
    "027-87654321",
    "(027)87654321",
    "0716-8765432",
    "H12345678",
    "h12345678",
    "M1234567801",
  ])("finds a number in %j", (text) => {
    expect(hasPersonalNumber(text)).toBe(true);
  });

  it.each([
    "",
    "请重新拍摄",
    "头顶到上边 41 px，应为 50–110 px",
    "480×640，20–40 KB",
    "2026-06-12 15:01 之前再提交",
    "12:00-13:00",
    "第 3 次提交",
    "亮度 120 130 140",
    "请看教毕指[2017]99号",
    "HD1080",
  ])("finds none in %j", (text) => {
    expect(hasPersonalNumber(text)).toBe(false);
  });
});

describe("maskName", () => {
  it.each([
    ["丁云", "丁*"],
    ["丁小云", "丁*云"],
    ["欧阳小云", "欧**云"],
    ["阿依古丽·买买提", "阿******提"],
    ["𠮷田", "𠮷*"],
    [" 丁小云 ", "丁*云"],
  ])("makes of %s %s", (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it("never shows more than the first and the last character", () => {
    for (const { name } of inventPeople({ seed: 22, count: 200, entryYear: 2022 })) {
      const shown = [...maskName(name)].filter((letter) => letter !== "*");
      expect(shown.length).toBeLessThanOrEqual(Math.min(2, [...name].length - 1));
    }
  });
});
