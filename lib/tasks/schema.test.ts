import { describe, expect, it } from "vitest";
import { TASK_PRESETS } from "./presets/presets";
import { policySchema, setTaskStatusInput, taskFactsSchema } from "./schema";

const POLICY = {
  ...TASK_PRESETS.qpCollectionCode.policy,
  preset: "qpCollectionCode",
  window: { opensAt: "2026-03-01T00:00:00+08:00", closesAt: "2026-06-30T23:59:00+08:00" },
  contacts: [{ label: "学籍科" }],
  notices: [{ title: "须知", body: "请本人拍摄。", mustAcknowledge: true }],
};

const refusals = (change: object) =>
  (policySchema.safeParse({ ...POLICY, ...change }).error?.issues ?? []).map(
    ({ path, message, code }) => `${path.join(".")} ${code === "custom" ? message : code}`,
  );

describe("policySchema", () => {
  it("takes a whole policy", () => {
    expect(refusals({})).toEqual([]);
  });

  it.each([
    [
      "a window that ends before it begins",
      { window: { opensAt: POLICY.window.closesAt, closesAt: POLICY.window.opensAt } },
      "window windowOrder",
    ],
    [
      "a window of no length",
      { window: { opensAt: POLICY.window.opensAt, closesAt: "2026-02-28T16:00:00Z" } },
      "window windowOrder",
    ],
    [
      "a window without an offset",
      { window: { ...POLICY.window, opensAt: "2026-03-01T00:00:00" } },
      "window.opensAt invalid_format",
    ],
    ["no way to capture", { capture: { ...POLICY.capture, ways: [] } }, "capture.ways too_small"],
    [
      "no fact for the association",
      { association: { ...POLICY.association, fields: [] } },
      "association.fields too_small",
    ],
    ["a price in parts of a fen", { fee: { ...POLICY.fee, priceFen: 0.5 } }, "fee.priceFen invalid_type"],
    ["a price below nothing", { fee: { ...POLICY.fee, priceFen: -1 } }, "fee.priceFen too_small"],
    ["a price above ¥1000", { fee: { ...POLICY.fee, priceFen: 100_001 } }, "fee.priceFen too_big"],
    [
      "a promise from five to three days",
      { review: { ...POLICY.review, promiseDays: { min: 5, max: 3 } } },
      "review.promiseDays daysOrder",
    ],
    [
      "a limit of a hundred",
      { limits: { ...POLICY.limits, freeResubmissions: 100 } },
      "limits.freeResubmissions too_big",
    ],
    ["a retention of less than a month", { retentionDays: 29 }, "retentionDays too_small"],
    ["an unknown preset", { preset: "other" }, "preset invalid_value"],
    [
      "a notice without a title",
      { notices: [{ title: " ", body: "x", mustAcknowledge: false }] },
      "notices.0.title too_small",
    ],
    ["nobody to call", { contacts: [] }, "contacts too_small"],
    [
      "a contact's address that is none",
      { contacts: [{ label: "a", url: "not an address" }] },
      "contacts.0.url invalid_format",
    ],
  ])("refuses %s", (_, change, refusal) => {
    expect(refusals(change)).toEqual([refusal]);
  });

  it("takes no limit, and a service that is not offered", () => {
    const { limits } = POLICY;
    expect(
      refusals({
        limits: {
          ...limits,
          freeResubmissions: null,
          standardizationsPerDay: null,
          replacementPriceFen: null,
        },
      }),
    ).toEqual([]);
  });

  it("takes equal ends of a promise", () => {
    expect(refusals({ review: { ...POLICY.review, promiseDays: { min: 2, max: 2 } } })).toEqual([]);
  });
});

describe("taskFactsSchema", () => {
  const FACTS = { name: "2026届采集", kind: "graduate", category: "undergraduate", cohort: 2026 };

  it("trims the name", () => {
    expect(taskFactsSchema.parse({ ...FACTS, name: " 2026届采集 " }).name).toBe("2026届采集");
  });

  it.each([
    { name: " x " },
    { kind: "other" },
    { category: "本科" },
    { cohort: 1999 },
    { cohort: 2026.5 },
    { cohort: "2026" },
  ])("refuses %o", (change) => {
    expect(taskFactsSchema.safeParse({ ...FACTS, ...change }).success).toBe(false);
  });
});

describe("setTaskStatusInput", () => {
  it("cannot make a task a draft again", () => {
    const ids = { schoolId: crypto.randomUUID(), taskId: crypto.randomUUID() };
    expect(setTaskStatusInput.safeParse({ ...ids, status: "paused" }).success).toBe(true);
    expect(setTaskStatusInput.safeParse({ ...ids, status: "draft" }).success).toBe(false);
  });
});
