import { describe, expect, it } from "vitest";
import { TASK_PRESETS } from "@/lib/tasks/presets/presets";
import type { PRESETS } from "@/lib/tasks/schema";
import { missingDocuments } from "./agreements/documents";
import { normalisedCtid } from "./identity/normalised";
import {
  bringRefusal,
  codeRefusal,
  isIdentityNeeded,
  isSameName,
  isStudentNoAbnormal,
  lackingFields,
  standingRefusal,
  unbindRefusal,
} from "./policy";

const CODE = { yxdm: "15555", yxmc: "武汉示例大学", xm: "丁*云", xh: "2110216052", zjh4: "2414" };
const TYPED = { schoolCode: "15555", name: "丁小云", studentNo: "2110216052", last4: "2414" };

describe("a 采集码 beside what was typed", () => {
  it.each([
    ["agrees", {}, {}, null],
    ["is of another school", { yxdm: "10486" }, {}, "codeOfOtherSchool"],
    ["of another school before its 学号 is looked at", { yxdm: "10486", xh: "" }, {}, "codeOfOtherSchool"],
    ["has no 学号", { xh: "" }, {}, "codeStudentNoAbnormal"],
    ["has the 学号 0", { xh: "0" }, {}, "codeStudentNoAbnormal"],
    ["has zeros for a 学号", { xh: "00000000" }, {}, "codeStudentNoAbnormal"],
    ["has a malformed 学号", { xh: "21102 1605" }, {}, "codeStudentNoAbnormal"],
    ["has another 学号", {}, { studentNo: "2110216053" }, "codeOtherStudentNo"],
    ["has another end of the number", {}, { last4: "241X" }, "codeOtherDocument"],
    ["has another first letter", {}, { name: "王小云" }, "codeOtherName"],
    ["has another length of the name", {}, { name: "丁云" }, "codeOtherName"],
  ] as const)("%s", (_, code, typed, refusal) => {
    expect(codeRefusal({ ...CODE, ...code }, { ...TYPED, ...typed })).toBe(refusal);
  });

  it.each([
    ["2110216052", false],
    ["B2021-017", false],
    ["", true],
    ["0000", true],
    ["0-00-0", true],
    ["123", true],
    ["学号2021001", true],
  ])("%s is an abnormal 学号: %s", (studentNo, isAbnormal) => {
    expect(isStudentNoAbnormal(studentNo)).toBe(isAbnormal);
  });
});

describe("names", () => {
  it.each([
    ["阿卜杜·热合曼", "阿卜杜•热合曼", true],
    ["张 示例", "张示例", true],
    ["Maria Silva", "MARIA SILVA", true],
    ["丁小云", "丁晓云", false],
    ["丁小云", "丁小", false],
  ])("%s and %s are the same: %s", (one, other, isSame) => {
    expect([isSameName(one, other), isSameName(other, one)]).toEqual([isSame, isSame]);
  });
});

describe("what the rules ask for", () => {
  const lacking = (name: (typeof PRESETS)[number], typed: object) =>
    lackingFields(TASK_PRESETS[name].policy.association, typed);

  it.each([
    ["qcIdNumber", ["name", "documentNumber"]],
    ["qcCollectionCode", ["collectionCode", "name", "studentNo", "documentLast4"]],
    ["qpCollectionCode", ["collectionCode", "name", "studentNo"]],
    ["eZhiPai", ["name", "documentNumber", "cardPictures"]],
  ] as const)("%s: %o", (name, fields) => {
    expect(lacking(name, {})).toEqual(fields);
  });

  it("asks for no card of somebody with another document, where these are taken", () => {
    const typed = { name: "甲", documentNumber: "EA1234567", documentType: "passport" };
    expect(lacking("eZhiPai", typed)).toEqual([]);
    const rules = { ...TASK_PRESETS.eZhiPai.policy.association, otherDocuments: false };
    expect(lackingFields(rules, { ...typed, documentType: "passport" })).toEqual(["cardPictures"]);
  });
});

describe("standing and unbinding", () => {
  it.each([
    ["listed", null, null],
    ["toConfirm", null, null],
    ["withdrawn", "notOnList", "notOnList"],
    ["exempt", "alreadyCollected", "alreadyCollectedAsk"],
  ] as const)("%s: %s, where the registrar may permit: %s", (standing, plain, permitted) => {
    const refusal = (registrarMayPermit: boolean) =>
      standingRefusal(standing, { alreadyCollected: { registrarMayPermit, extraFeeFen: 1000 } });
    expect([refusal(false), refusal(true)]).toEqual([plain, permitted]);
  });

  const PAYMENTS = ["notDue", "due", "waived", "refunded", "paid", "refunding"] as const;
  it.each([
    ["student", [null, null, null, null, null, null]],
    ["studentUntilPaid", [null, null, null, null, "unbindPaid", "unbindPaid"]],
    ["support", Array(6).fill("unbindBySupport")],
  ] as const)("unbinding by %s, for each payment", (unbinding, refusals) => {
    expect(PAYMENTS.map((payment) => unbindRefusal(unbinding, payment))).toEqual(refusals);
  });
});

describe("the texts that are missing", () => {
  const text = (kind: "notice" | "agreement" | "faceData", asks: "acknowledge" | "choose" | "read") => ({
    ...{ kind, asks, place: 0, textHash: kind, title: ["", ""] as const, body: ["", ""] as const },
  });
  const all = [text("notice", "acknowledge"), text("agreement", "acknowledge"), text("faceData", "choose")];
  const missing = (answers: Parameters<typeof missingDocuments>[1]) =>
    missingDocuments(all, answers).map(({ kind }) => kind);

  it("a notice has to be confirmed, face data only answered, and what is only shown is never missing", () => {
    expect(missing([])).toEqual(["notice", "agreement", "faceData"]);
    const notice = { kind: "notice", textHash: "notice", answer: "agreed" } as const;
    const faceData = { kind: "faceData", textHash: "faceData", answer: "declined" } as const;
    expect(missing([notice, faceData])).toEqual(["agreement"]);
    expect(missing([{ ...notice, textHash: "older" }])).toEqual(["notice", "agreement", "faceData"]);
    expect(missingDocuments([text("notice", "read")], [])).toEqual([]);
  });
});

describe("identity", () => {
  it.each([
    ["ctid", "residentId", true],
    ["ctid", "passport", false],
    ["ctid", "hkMoResidencePermit", false],
    ["code", "residentId", false],
  ] as const)("%s with %s is needed: %s", (identityCheck, type, isNeeded) => {
    expect(isIdentityNeeded({ identityCheck }, type)).toBe(isNeeded);
  });

  it.each([
    [0, "0XXX", false, "same"],
    [0, "00XX", true, "same"],
    [4, "01XX", true, "different"],
    [0, "0XXX", true, "badImage"],
    [3, "5XXX", false, "idMismatch"],
    [3, "5XXX", true, "idMismatch"],
    [2, undefined, false, "providerError"],
    [9, "0XXX", false, "providerError"],
    [0, "XXXX", false, "providerError"],
  ] as const)("%s %s with a portrait %s is %s", (retCode, resStr, withPortrait, result) => {
    expect(normalisedCtid(retCode, resStr, withPortrait)).toBe(result);
  });
});

describe("a code that is brought later", () => {
  it.each([
    ["notNeeded", "none", "none", "codeNotAsked"],
    ["missing", "none", "none", null],
    ["temporary", "approved", "none", null],
    ["real", "inReview", "none", null],
    ["real", "approved", "none", "codeFixed"],
    ["temporary", "approved", "sealed", "codeFixed"],
  ] as const)("%s, with the photo %s and delivery %s: %s", (code, photo, delivery, refusal) => {
    expect(bringRefusal({ code, photo, delivery })).toBe(refusal);
  });
});
