import { describe, expect, it } from "vitest";
import { TASK_PRESETS } from "@/lib/tasks/presets/presets";
import { denial, nextStep, type StudentFacts, type TaskNow } from "./may-do";

const NOW = new Date("2026-03-20T07:00:00Z");
const WINDOW = { opensAt: "2026-03-01T00:00:00Z", closesAt: "2026-04-01T00:00:00Z" };
const task = (preset: keyof typeof TASK_PRESETS, change: Partial<TaskNow> = {}): TaskNow => ({
  status: "open",
  policy: { ...TASK_PRESETS[preset].policy, window: WINDOW },
  ...change,
});
const NOTICE: StudentFacts["missing"][number] = { title: ["拍摄须知", "Before the photo"] };
const READY: StudentFacts = {
  ...{ standing: "listed", code: "notNeeded", payment: "paid", photo: "none", delivery: "none" },
  ...{ registry: "none", submissionsUsed: 0, attemptsGranted: 0, replacementsUsed: 0, missing: [] },
  ...{
    standardizations: { used: 0, until: null },
    paid: { extraServices: 0, replacements: 0 },
    made: "none",
    isIdentityOpen: false,
    isRecollection: false,
    isAddressOpen: false,
  },
};
const facts = (change: Partial<StudentFacts>): StudentFacts => ({ ...READY, ...change });

const FEE = { priceFen: 3000, payer: "student" } as const;

describe("what comes next", () => {
  it.each<[Partial<StudentFacts>, string]>([
    [{}, "shoot"],
    [{ standing: "toConfirm" }, "waitConfirmation"],
    [{ standing: "withdrawn" }, "notListed"],
    [{ missing: [NOTICE], isIdentityOpen: true, payment: "due" }, "agree"],
    [{ isIdentityOpen: true, payment: "due" }, "checkIdentity"],
    [{ isAddressOpen: true, payment: "due" }, "pay"],
    [{ isAddressOpen: true, made: "ready" }, "giveAddress"],
    [{ payment: "due" }, "pay"],
    [{ payment: "refunding" }, "waitRefund"],
    [{ made: "making" }, "waitProduction"],
    [{ made: "ready" }, "submit"],
    [{ standardizations: { used: 5, until: new Date("2026-03-20T16:00:00Z") } }, "waitQuota"],
    [{ standardizations: { used: 5, until: NOW } }, "shoot"],
    [{ photo: "held" }, "waitReview"],
    [{ photo: "rejected", submissionsUsed: 1 }, "shoot"],
    [{ photo: "exhausted", submissionsUsed: 3 }, "payExtra"],
    [{ photo: "exhausted", submissionsUsed: 3, paid: { extraServices: 1, replacements: 0 } }, "shoot"],
    [{ photo: "withRegistrar" }, "askRegistrar"],
    [{ photo: "approved", code: "temporary" }, "bringCode"],
    [{ photo: "approved", code: "real" }, "waitDelivery"],
    [{ photo: "approved", delivery: "online" }, "done"],
    [{ photo: "approved", delivery: "online", registry: "different" }, "askSchool"],
  ])("for %o is %s", (change, step) => {
    expect(nextStep(facts(change), task("qcCollectionCode"), NOW)).toBe(step);
  });

  it.each([
    [{ status: "paused" }, NOW, "notOpen"],
    [{}, new Date("2026-02-28T00:00:00Z"), "notOpen"],
    [{}, new Date("2026-04-01T00:00:00Z"), "over"],
    [{ status: "closed" }, NOW, "over"],
  ] as const)("with the task %o at %s is %s", (change, now, step) => {
    expect(nextStep(READY, task("qcCollectionCode", change), now)).toBe(step);
  });

  it("is support where no further service is sold", () => {
    expect(nextStep(facts({ submissionsUsed: 3 }), task("qpCollectionCode"), NOW)).toBe("askSupport");
  });
});

describe("the fee", () => {
  it.each([
    [{ payment: "due" }, "paymentNeeded", "¥30.00"],
    [{ payment: "due", isRecollection: true }, "paymentNeeded", "¥10.00"],
    [{ payment: "refunding" }, "feeRefunding", undefined],
  ] as const)("of %o is told as %s %s", (change, code, amount) => {
    const { policy, ...now } = task("qpCollectionCode");
    const found = denial("capture", facts(change), { ...now, policy: { ...policy, fee: FEE } }, NOW);
    expect([found?.code, found?.params.amount]).toEqual([code, amount]);
  });
});

describe("a replacement", () => {
  const waiting = (change: Partial<StudentFacts>) =>
    facts({ photo: "inReview", submissionsUsed: 1, ...change });
  it.each([
    ["qcCollectionCode", {}, null],
    ["qcCollectionCode", { replacementsUsed: 1 }, "paymentNeeded"],
    ["qcCollectionCode", { replacementsUsed: 1, paid: { extraServices: 0, replacements: 1 } }, null],
    ["qpCollectionCode", {}, "replacementsUsed"],
    ["eZhiPai", {}, "replacementsUsed"],
    ["qcIdNumber", {}, null],
    ["qcIdNumber", { photo: "rejected" }, "nothingInReview"],
    ["qcIdNumber", { photo: "held" }, "photoUnderWay"],
    ["qcIdNumber", { photo: "approved" }, "photoApproved"],
  ] as const)("in %s with %o is refused with %s", (preset, change, code) => {
    const found = denial("replace", waiting(change), task(preset), NOW);
    expect(found?.code ?? null).toBe(code);
  });
});
