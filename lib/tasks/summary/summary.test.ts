import { describe, expect, it } from "vitest";
import { CATALOGUE } from "@/lib/i18n/catalogue";
import { TASK_PRESETS } from "../presets/presets";
import { type Policy, PRESETS, type PresetName, type TaskFacts } from "../schema";
import { type Phrase, type Sentence, summarise } from "./summary";

const FACTS: TaskFacts = { name: "2026届采集", kind: "graduate", category: "undergraduate", cohort: 2026 };

const policyOf = (preset: PresetName, change: Partial<Policy> = {}): Policy => ({
  ...TASK_PRESETS[preset].policy,
  preset,
  window: { opensAt: "2026-03-01T00:00:00+08:00", closesAt: "2026-06-30T15:59:00Z" },
  contacts: [{ label: "学籍科", phone: "027-00000000", qq: "10001", hours: "9:00–17:00" }, { label: "客服" }],
  notices: [],
  ...change,
});

const sentences = (policy: Policy, facts: Partial<TaskFacts> = {}) =>
  new Map(summarise("武汉示例大学", { ...FACTS, ...facts }, policy).map(({ key, params }) => [key, params]));
const keysOf = (policy: Policy) => [...sentences(policy).keys()];

/** Every catalogue path that a sentence leads to. */
function pathsOf({ key, params }: Sentence): string[] {
  const inside = (value: string | number | Phrase): string[] => {
    if (typeof value !== "object") return [];
    if ("list" in value) return value.list.flatMap(inside);
    const nested = "params" in value ? Object.values(value.params ?? {}).flatMap(inside) : [];
    return [value.phrase, ...nested];
  };
  return [`summary.${key}`, ...Object.values(params).flatMap(inside)];
}

describe("summarise", () => {
  it.each(PRESETS)("says nothing of %s that the catalogue has no text for", (preset) => {
    for (const facts of [FACTS, { ...FACTS, kind: "freshman" as const }]) {
      for (const path of summarise("武汉示例大学", facts, policyOf(preset)).flatMap(pathsOf)) {
        expect(CATALOGUE, path).toHaveProperty(path);
      }
    }
  });

  it("says the window as it is in Shanghai", () => {
    expect(sentences(policyOf("eZhiPai")).get("window")).toEqual({
      opens: "2026-03-01 00:00",
      closes: "2026-06-30 23:59",
    });
  });

  it.each([
    [0, "student", "feeNone", undefined],
    [0, "school", "feeNone", undefined],
    [3000, "student", "feeStudent", "¥30.00"],
    [3000, "school", "feeSchool", "¥30.00"],
  ] as const)("says of %d fen paid by the %s: %s", (priceFen, payer, key, price) => {
    const said = sentences(policyOf("eZhiPai", { fee: { priceFen, payer } }));
    expect([...said.keys()].filter((found) => found.startsWith("fee"))).toEqual([key]);
    expect(said.get(key)?.price).toBe(price);
  });

  it("calls the cohort by its year of graduation or of entry", () => {
    const cohortOf = (kind: TaskFacts["kind"]) => sentences(policyOf("eZhiPai"), { kind }).get("who")?.cohort;
    expect(cohortOf("graduate")).toEqual({ phrase: "cohort.graduate", params: { year: 2026 } });
    expect(cohortOf("certificate")).toMatchObject({ phrase: "cohort.graduate" });
    expect(cohortOf("freshman")).toMatchObject({ phrase: "cohort.entry" });
    expect(cohortOf("enrolled")).toMatchObject({ phrase: "cohort.entry" });
  });

  it("tells a limit from no limit and an offered service from one that is not", () => {
    const limited = sentences(policyOf("qcCollectionCode"));
    expect(limited.get("production")).toMatchObject({ count: 5 });
    expect(limited.get("resubmissions")).toMatchObject({
      count: 2,
      extra: { phrase: "summary.extraPrice", params: { price: "¥1.00" } },
    });
    expect(limited.get("replacement")).toMatchObject({ count: 1 });
    expect(sentences(policyOf("qcIdNumber")).get("resubmissions")).toMatchObject({
      extra: { phrase: "summary.extraNone" },
    });
    expect(sentences(policyOf("qcIdNumber")).get("replacement")).toMatchObject({
      count: 1,
      extra: { phrase: "summary.extraNone" },
    });
    const { limits } = policyOf("qcCollectionCode");
    const onlyPaid = policyOf("qcCollectionCode", { limits: { ...limits, freeReplacements: 0 } });
    expect(sentences(onlyPaid).get("replacement")).toMatchObject({ count: 0 });
    expect(keysOf(policyOf("eZhiPai"))).toEqual(
      expect.arrayContaining(["productionUnlimited", "resubmissionsUnlimited", "noReplacement"]),
    );
  });

  it("says which lines a comparison has, and that there is none where it is off", () => {
    const off = policyOf("qcCollectionCode");
    const on = { ...off, faceCompare: { ...off.faceCompare, enabled: true } };
    expect(keysOf(off)).toContain("compareOff");
    expect(sentences(on).get("compareOn")).toEqual({ intercept: 15, grey: 64, failures: 3 });
  });

  it("says bytes in KB, and a background by its name or else its colour", () => {
    const policy = policyOf("qcCollectionCode");
    const { photoSpec } = policy;
    const grey = {
      ...photoSpec,
      standard: { ...photoSpec.standard, background: [1, 2, 3] as [number, number, number] },
    };
    expect(sentences(policy).get("spec")).toMatchObject({
      min: 20,
      max: 40,
      background: { phrase: "wizard.backgrounds.lightBlue" },
    });
    expect(sentences({ ...policy, photoSpec: grey }).get("spec")?.background).toBe("1,2,3");
  });

  it("mentions notices, manual entry and promises only where there are any", () => {
    const notices = [{ title: "须知", body: "请本人拍摄。", mustAcknowledge: true }];
    expect(sentences(policyOf("qcIdNumber", { notices })).get("notices")).toEqual({ count: 1 });
    expect(keysOf(policyOf("qcIdNumber"))).toContain("manualEntry");
    const plain = keysOf(policyOf("qcCollectionCode"));
    for (const key of ["notices", "manualEntry", "review"]) expect(plain).not.toContain(key);
    expect(sentences(policyOf("qpCollectionCode")).get("review")).toEqual({ min: 3, max: 5 });
  });

  it("lists whom to ask", () => {
    expect(sentences(policyOf("eZhiPai")).get("contacts")).toEqual({
      list: "学籍科 027-00000000 QQ 10001 9:00–17:00；客服",
    });
  });
});
