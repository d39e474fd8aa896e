import { describe, expect, it } from "vitest";
import { TASK_PRESETS } from "@/lib/tasks/presets/presets";
import { type Candidate, handOverStep, judge } from "./policy";

const { policy } = TASK_PRESETS.qcCollectionCode;
const { bytes } = policy.photoSpec.standard;

const READY: Candidate = {
  enrollmentId: "one",
  facts: { code: "real", payment: "paid" },
  hasCollectionCode: true,
  standard: { width: 480, height: 640, bytes: bytes.min },
  values: {
    ...{ XH: "2022110216", KSH: "22420112150123", ZJHM: "H12345678", XM: "张示例" },
    ...{ YXDM: "15555", FY: "计算机学院", BH: "计科2201", ZYDM: "080901" },
  },
};

const withNumber = (XH: string): Candidate => ({ ...READY, values: { ...READY.values, XH } });
const codesOf = (row: Candidate, rules: Parameters<typeof judge>[2] = policy) =>
  judge([row], "{XH}", rules).flatMap(({ blockers }) => blockers.map(({ code }) => code));

describe("handOverStep", () => {
  it.each([
    ["draft", "chsi", null],
    ["sealing", "chsi", null],
    ["failed", "chsi", null],
    ["built", "school", "delivered"],
    ["built", "chsi", "delivered"],
    ["delivered", "school", null],
    ["delivered", "chsi", "online"],
    ["delivered", "both", "online"],
    ["online", "chsi", null],
  ] as const)("follows %s for %s by %s", (status, target, step) => {
    expect(handOverStep(status, { target })).toBe(step);
  });
});

describe("judge", () => {
  it("lets a photo with everything into the batch under its name", () => {
    expect(judge([READY], "{XH}_{XM}", policy)).toEqual([
      { row: READY, fileName: "2022110216_张示例.jpg", blockers: [] },
    ]);
  });

  it.each([
    ["missing", true, ["codeMissing"]],
    ["temporary", true, ["codeMissing"]],
    ["notNeeded", true, ["codeMissing"]],
    ["real", false, ["codeMissing"]],
    ["real", true, []],
  ] as const)("with the code %s (kept: %s) finds %o", (code, hasCollectionCode, codes) => {
    expect(codesOf({ ...READY, hasCollectionCode, facts: { ...READY.facts, code } })).toEqual(codes);
  });

  it("asks for no code where the task needs none", () => {
    const rules = { ...policy, delivery: { ...policy.delivery, needsCollectionCode: false } };
    expect(
      codesOf({ ...READY, hasCollectionCode: false, facts: { code: "notNeeded", payment: "paid" } }, rules),
    ).toEqual([]);
  });

  it.each([
    ["notDue", []],
    ["paid", []],
    ["waived", []],
    ["due", ["unpaid"]],
    ["refunding", ["unpaid"]],
    ["refunded", ["unpaid"]],
  ] as const)("with the payment %s finds %o", (payment, codes) => {
    expect(codesOf({ ...READY, facts: { code: "real", payment } })).toEqual(codes);
  });

  it.each([
    [480, 640, bytes.min, []],
    [480, 640, bytes.max, []],
    [480, 640, bytes.min - 1, ["outOfSpec"]],
    [480, 640, bytes.max + 1, ["outOfSpec"]],
    [479, 640, bytes.min, ["outOfSpec"]],
    [480, 641, bytes.min, ["outOfSpec"]],
    [640, 480, bytes.min, ["outOfSpec"]],
  ])("of a file of %d × %d px and %d bytes finds %o", (width, height, size, codes) => {
    expect(codesOf({ ...READY, standard: { width, height, bytes: size } })).toEqual(codes);
  });

  it("names every blocker of a row, not only the first", () => {
    const row: Candidate = {
      ...READY,
      facts: { code: "missing", payment: "due" },
      standard: { width: 1, height: 1, bytes: 1 },
      values: { ...READY.values, XH: "" },
    };
    expect(codesOf(row)).toEqual(["codeMissing", "unpaid", "outOfSpec", "tokenEmpty"]);
  });

  it("blocks all holders of one name, so that no photo overwrites another", () => {
    const judged = judge([withNumber("a1"), withNumber("A1"), withNumber("a2")], "{XH}", policy);
    expect(judged.map(({ blockers }) => blockers)).toEqual([
      [{ code: "duplicateName", params: { name: "a1.jpg", found: 2 } }],
      [{ code: "duplicateName", params: { name: "A1.jpg", found: 2 } }],
      [],
    ]);
  });

  it("keeps the order of the list", () => {
    const rows = ["3", "1", "2"].map(withNumber);
    expect(judge(rows, "{XH}", policy).map(({ row }) => row)).toEqual(rows);
  });
});
