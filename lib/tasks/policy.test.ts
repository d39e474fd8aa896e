import { describe, expect, it } from "vitest";
import { TASK_STATUSES } from "@/db/vocabulary";
import { checkPolicy, initialFacts, nextStatuses } from "./policy";
import { TASK_PRESETS } from "./presets/presets";
import type { Policy, TaskFacts } from "./schema";

const CONTRACT = {
  contractFrom: "2026-01-01",
  contractTo: "2026-12-31",
  priceMinFen: 1500,
  priceMaxFen: 4000,
};
const FACTS: TaskFacts = {
  name: "2026届毕业生图像采集",
  kind: "graduate",
  category: "undergraduate",
  cohort: 2026,
};

const POLICY: Policy = {
  ...TASK_PRESETS.qcCollectionCode.policy,
  preset: "qcCollectionCode",
  window: { opensAt: "2026-03-01T00:00:00+08:00", closesAt: "2026-06-30T23:59:00+08:00" },
  contacts: [{ label: "学籍科" }],
  notices: [],
};

const withFee = (fee: Partial<Policy["fee"]>): Policy => ({ ...POLICY, fee: { ...POLICY.fee, ...fee } });
const withDelivery = (delivery: Partial<Policy["delivery"]>): Policy => ({
  ...POLICY,
  delivery: { ...POLICY.delivery, ...delivery },
});
const withWindow = (window: Partial<Policy["window"]>): Policy => ({
  ...POLICY,
  window: { ...POLICY.window, ...window },
});

describe("nextStatuses", () => {
  it.each([
    ["draft", ["open"]],
    ["open", ["paused", "closed"]],
    ["paused", ["open", "closed"]],
    ["closed", []],
  ] as const)("after %s can come %o", (status, next) => {
    expect(nextStatuses(status)).toEqual(next);
  });

  it("never leads back to a draft", () => {
    expect(TASK_STATUSES.flatMap(nextStatuses)).not.toContain("draft");
  });
});

describe("checkPolicy", () => {
  const issues = (policy: Policy, facts: Partial<TaskFacts> = {}) =>
    checkPolicy(CONTRACT, { ...FACTS, ...facts }, policy);

  it("has nothing against a policy within the contract", () => {
    expect(issues(POLICY)).toEqual([]);
  });

  it.each([
    [1499, false],
    [1500, true],
    [4000, true],
    [4001, false],
    [0, false],
  ])("a price of %d fen is within the contract: %s", (priceFen, isWithin) => {
    expect(issues(withFee({ priceFen })).map(({ path, message }) => `${path} ${message}`)).toEqual(
      isWithin ? [] : ["fee.priceFen priceOutsideContract"],
    );
  });

  it("names the price found and both limits", () => {
    expect(issues(withFee({ priceFen: 5000 }))[0]?.params).toEqual({
      priceFen: 5000,
      priceMinFen: 1500,
      priceMaxFen: 4000,
    });
  });

  it.each([
    ["opensAt", "2026-01-01T00:00:00+08:00", true],
    ["opensAt", "2025-12-31T16:00:00Z", true],
    ["opensAt", "2025-12-31T15:59:00Z", false],
    ["closesAt", "2026-12-31T23:59:00+08:00", true],
    ["closesAt", "2026-12-31T16:00:00Z", false],
  ] as const)("%s at %s, by the day in Shanghai, is within the contract: %s", (edge, moment, isWithin) => {
    expect(issues(withWindow({ [edge]: moment })).map(({ path }) => path)).toEqual(
      isWithin ? [] : [`window.${edge}`],
    );
  });

  it.each([
    ["graduate", "chsi", false, true],
    ["graduate", "both", false, true],
    ["graduate", "school", false, false],
    ["graduate", "chsi", true, false],
    ["freshman", "chsi", false, false],
    ["certificate", "chsi", false, false],
  ] as const)(
    "a %s task for %s (codes asked: %s) needs the code: %s",
    (kind, target, needsCollectionCode, isRefused) => {
      const found = issues(withDelivery({ target, needsCollectionCode }), { kind });
      expect(found.map(({ message }) => message)).toEqual(isRefused ? ["codeNeededForChsi"] : []);
    },
  );

  it("names everything that is wrong at once", () => {
    const wrong: Policy = {
      ...withFee({ priceFen: 1 }),
      ...withWindow({ opensAt: "2020-01-01T00:00:00Z", closesAt: "2030-01-01T00:00:00Z" }),
      fee: { ...POLICY.fee, priceFen: 1 },
      delivery: { ...POLICY.delivery, needsCollectionCode: false },
    };
    expect(issues(wrong)).toHaveLength(4);
  });
});

describe("initialFacts", () => {
  it.each([
    [3000, "student", true, { payment: "due", code: "missing" }],
    [3000, "school", true, { payment: "notDue", code: "missing" }],
    [1, "student", true, { payment: "due", code: "missing" }],
    [0, "student", false, { payment: "notDue", code: "notNeeded" }],
    [0, "school", true, { payment: "notDue", code: "missing" }],
  ] as const)("%d fen paid by the %s, codes asked: %s", (priceFen, payer, needsCollectionCode, facts) => {
    expect(
      initialFacts({
        ...withFee({ priceFen, payer }),
        delivery: { ...POLICY.delivery, needsCollectionCode },
      }),
    ).toEqual(facts);
  });
});
