import { describe, expect, it } from "vitest";
import {
  checkDocument,
  type DocumentType,
  documentTypeOf,
  lastFour,
  maskDocument,
  normaliseDocument,
} from "./document-number";
import { checkCharacter } from "./gb11643";

const TODAY = "2026-06-12";
const complete = (start: string) => start + checkCharacter(start);
const spoilt = (number: string) => number.slice(0, 17) + (number.endsWith("7") ? "8" : "7");

const RESIDENT = complete("42010620030101123");
const WITH_X = ["2", "4", "6", "8"]
  .flatMap((hundreds) =>
    ["1", "2", "3", "4", "5", "6"].map((unit) => complete(`420106200301011${hundreds}${unit}`)),
  )
  .find((number) => number.endsWith("X"));

describe("checkDocument without a type in the roster", () => {
  it.each<[DocumentType, string]>([
    ["residentId", RESIDENT],
    ["hkMoResidencePermit", complete("81000019940823002")],
    ["hkMoResidencePermit", complete("82000020020505002")],
    ["twResidencePermit", complete("83000019920130002")],
    ["foreignPermanentResident", complete("91103282003010100")],
    ["foreignPermanentResident", "USA110080010203"],
    ["hkMoPass", "H12345678"],
    ["hkMoPass", "M1234567801"],
    ["hkMoPass", "HA1234567"],
    ["twPass", "12345678"],
    ["twPass", "1234567801"],
    ["twPass", "1234567801B"],
    ["passport", "EA1234567"],
    ["passport", "E12345678"],
    ["passport", "AB123456"],
    ["hkId", "K123456(7)"],
    ["hkId", "AB123456(A)"],
    ["twId", "A123456789"],
    ["moId", "1234567(8)"],
    ["other", "第2026-17号"],
  ])("recognises %s and takes %s", (type, number) => {
    expect(checkDocument(number, null, TODAY)).toMatchObject({ ok: true, type });
  });

  it("takes fifteen digits and more for a resident number, whatever stands at its end", () => {
    for (const number of [`${RESIDENT.slice(0, 17)}?`, `${RESIDENT}0`, RESIDENT.slice(0, 17)])
      expect(checkDocument(number, null, TODAY)).toMatchObject({ ok: false, type: "residentId" });
  });

  it("reads birth date and sex of mainland and residence permit numbers, and of no others", () => {
    expect(checkDocument(complete("83000019920130002"), null, TODAY)).toMatchObject({
      birthDate: "1992-01-30",
      sex: "female",
    });
    expect(checkDocument("EA1234567", null, TODAY)).toMatchObject({ birthDate: null, sex: null });
  });

  it("takes a check character X", () => {
    expect(WITH_X).toBeDefined();
    expect(checkDocument(WITH_X ?? "", null, TODAY)).toMatchObject({ ok: true, type: "residentId" });
  });

  it.each([
    ["checksum", spoilt(RESIDENT)],
    ["checksum", spoilt(complete("81000019940823002"))],
    ["checksum", spoilt(complete("83000019920130002"))],
    ["calendar", complete("42010620030230123")],
    ["shape", RESIDENT.slice(0, 17)],
    ["shape", RESIDENT.slice(0, 15)],
  ])("refuses by its %s a number that claims to be GB 11643: %s", (rule, number) => {
    expect(checkDocument(number, null, TODAY)).toMatchObject({ ok: false, rule });
  });
});

describe("checkDocument with the type the roster gives", () => {
  it.each<DocumentType>([
    "hkMoPass",
    "twPass",
    "foreignPermanentResident",
    "passport",
    "hkId",
    "moId",
    "twId",
    "other",
  ])("never refuses a %s for its form", (type) => {
    for (const number of ["X1", "12345", spoilt(RESIDENT), "ZZ-998877/1", "K123456(7)"]) {
      expect(checkDocument(number, type, TODAY)).toEqual({ ok: true, type, birthDate: null, sex: null });
    }
  });

  it.each<DocumentType>(["residentId", "hkMoResidencePermit", "twResidencePermit"])(
    "holds a %s to the check character",
    (type) => {
      expect(checkDocument(spoilt(RESIDENT), type, TODAY)).toMatchObject({
        ok: false,
        rule: "checksum",
        type,
      });
      expect(checkDocument("H12345678", type, TODAY)).toMatchObject({ ok: false, rule: "shape", type });
    },
  );
});

describe("documentTypeOf", () => {
  it.each([
    ["居民身份证", "residentId"],
    ["身份证", "residentId"],
    ["港澳居民居住证", "hkMoResidencePermit"],
    ["台湾居民居住证", "twResidencePermit"],
    ["港澳居民来往内地通行证", "hkMoPass"],
    ["回乡证", "hkMoPass"],
    ["台湾居民来往大陆通行证", "twPass"],
    ["台胞证", "twPass"],
    ["外国人永久居留身份证", "foreignPermanentResident"],
    ["护照", "passport"],
    ["Passport", "passport"],
    ["香港永久性居民身份证", "hkId"],
    ["澳门居民身份证", "moId"],
    ["台湾身份证", "twId"],
    ["其它", "other"],
    ["", null],
    ["军官", null],
  ])("understands %j as %s", (name, type) => {
    expect(documentTypeOf(name)).toBe(type);
  });
});

describe("normaliseDocument", () => {
  it("narrows full-width digits and brackets, and drops spaces and the spreadsheet's apostrophe", () => {
    const wide = [...RESIDENT]
      .map((digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0))
      .join("");
    expect(normaliseDocument(`'${wide}`)).toBe(RESIDENT);
    expect(normaliseDocument(" 420106 20030101 123x\u3000")).toBe("42010620030101123X");
    expect(normaliseDocument("k123456（7）")).toBe("K123456(7)");
  });
});

describe("lastFour and maskDocument", () => {
  it("do not count brackets", () => {
    expect(lastFour("M123456(A)")).toBe("456A");
    expect(lastFour(RESIDENT)).toBe(RESIDENT.slice(-4));
  });

  it("show nothing before the last four", () => {
    expect(maskDocument(RESIDENT)).toBe(`••••${RESIDENT.slice(-4)}`);
    expect(maskDocument("M123456(A)")).toBe("••••456A");
    expect(maskDocument("")).toBe("");
  });
});
