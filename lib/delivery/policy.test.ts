import { describe, expect, it } from "vitest";
import { TASK_PRESETS } from "@/lib/tasks/presets/presets";
import { type Candidate, judge } from "./policy";

const { policy } = TASK_PRESETS.qcCollectionCode;
const { bytes } = policy.photoSpec.standard;

const READY: Candidate = {
  enrollmentId: "one",
  facts: { code: "real", payment: "paid" },
  verdict: "approved",
  change: "new",
  hasCollectionCode: true,
  codeDiffers: null,
  standard: { width: 480, height: 640, bytes: bytes.min },
  warnedMeasures: 0,
  score: null,
  values: {
    ...{ XH: "2022110216", KSH: "22420112150123", ZJHM: "H12345678", XM: "张示例" },
    ...{ YXDM: "15555", FY: "计算机学院", BH: "计科2201", ZYDM: "080901", CJM: "code" },
  },
};

type Settings = Parameters<typeof judge>[1];
const settings = (template: string, more: Partial<Settings> = {}): Settings => ({
  ...{ template, sizes: ["standard"], encoding: "utf8" },
  ...more,
});

const withNumber = (XH: string): Candidate => ({ ...READY, values: { ...READY.values, XH } });
const codesOf = (row: Candidate, rules: Parameters<typeof judge>[2] = policy) =>
  judge([row], settings("{XH}"), rules).flatMap(({ blockers }) => blockers.map(({ code }) => code));

describe("judge", () => {
  it("lets a photo with everything into the batch under its name", () => {
    expect(judge([READY], settings("{XH}_{XM}"), policy)).toEqual([
      { row: READY, fileNames: ["2022110216_张示例.jpg"], blockers: [], warnings: [] },
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
    const judged = judge([withNumber("a1"), withNumber("A1"), withNumber("a2")], settings("{XH}"), policy);
    expect(judged.map(({ blockers }) => blockers)).toEqual([
      [{ code: "duplicateName", params: { name: "a1.jpg", found: 2 } }],
      [{ code: "duplicateName", params: { name: "A1.jpg", found: 2 } }],
      [],
    ]);
  });

  it("keeps the order of the list", () => {
    const rows = ["3", "1", "2"].map(withNumber);
    expect(judge(rows, settings("{XH}"), policy).map(({ row }) => row)).toEqual(rows);
  });

  it.each([
    ["held", ["heldDecision"]],
    ["secondReview", ["secondReviewOpen"]],
  ] as const)("waits for a verdict that is %s", (verdict, codes) => {
    expect(codesOf({ ...READY, verdict })).toEqual(codes);
  });

  it.each(["name", "studentNo", "documentNumber", "schoolCode", "damaged"] as const)(
    "does not deliver a code with another %s, where a code is needed at all",
    (codeDiffers) => {
      expect(codesOf({ ...READY, codeDiffers })).toEqual(["codeDiffers"]);
      const rules = { ...policy, delivery: { ...policy.delivery, needsCollectionCode: false } };
      expect(codesOf({ ...READY, codeDiffers }, rules)).toEqual([]);
    },
  );

  it("names a file for every size, and takes two of one name for one too many", () => {
    const sizes = settings("{CC}/{XH}", { sizes: ["standard", "degreeRecord"] });
    expect(judge([READY], sizes, policy)[0]?.fileNames).toEqual([
      "480x640/2022110216.jpg",
      "150x210/2022110216.jpg",
    ]);
    const [same] = judge([READY], { ...sizes, template: "{XH}" }, policy);
    expect(same?.blockers.map(({ code }) => code)).toEqual(["duplicateName"]);
  });

  it.each([
    ["straße", "STRASSE"],
    ["Éa", "e\u0301A"],
    ["σας", "ΣΑΣ"],
  ])("takes %s and %s for one name", (one, other) => {
    const judged = judge([withNumber(one), withNumber(other)], settings("{XH}"), policy);
    expect(judged.map(({ blockers }) => blockers.map(({ code }) => code))).toEqual([
      ["duplicateName"],
      ["duplicateName"],
    ]);
  });

  it("warns without holding back", () => {
    const rare = { ...READY, values: { ...READY.values, XM: "李䶮" } };
    const found = (row: Candidate, more: Partial<Settings> = {}) =>
      judge([row], settings("{XH}", more), policy).map(({ blockers, warnings }) => [
        blockers.length,
        warnings.map(({ code }) => code),
      ]);
    const { greyBelow } = policy.faceCompare;
    expect(found({ ...READY, score: greyBelow - 1 })).toEqual([[0, ["scoreGrey"]]]);
    expect(found({ ...READY, score: greyBelow })).toEqual([[0, []]]);
    expect(found({ ...READY, warnedMeasures: 2 })).toEqual([[0, ["measuresNear"]]]);
    expect(found(rare)).toEqual([[0, []]]);
    expect(found(rare, { encoding: "gb18030" })).toEqual([[0, ["rareCharacters"]]]);
  });
});
