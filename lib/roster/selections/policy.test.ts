import { describe, expect, it } from "vitest";
import { ENROLLMENT_FACTS } from "@/db/enrollment-bucket";
import { BULK_ACTIONS, type BulkFacts, bulkRefusal } from "./policy";

const FORBIDS = { alreadyCollected: { registrarMayPermit: false, extraFeeFen: 0 } };
const PERMITS = { alreadyCollected: { registrarMayPermit: true, extraFeeFen: 1000 } };
const LISTED: BulkFacts = { standing: "listed", delivery: "none", photo: "none", payment: "due" };

describe("what may be done to many students", () => {
  it.each(BULK_ACTIONS)("%s leaves out whoever was handed over", (action) => {
    for (const standing of ENROLLMENT_FACTS.standing)
      for (const delivery of ["sealed", "delivered", "online"] as const)
        expect(bulkRefusal(action, { ...LISTED, standing, delivery }, PERMITS)).toBe("delivered");
  });

  it.each([
    ["exempt", "listed", null],
    ["exempt", "exempt", "already"],
    ["exempt", "withdrawn", null],
    ["withdraw", "withdrawn", "already"],
    ["withdraw", "toConfirm", null],
    ["relist", "listed", "already"],
    ["relist", "exempt", null],
    ["relist", "toConfirm", null],
    ["confirm", "toConfirm", null],
    ["confirm", "listed", "notWaiting"],
    ["confirm", "withdrawn", "notWaiting"],
    ["grantAttempt", "listed", null],
    ["grantAttempt", "exempt", "notListed"],
  ] as const)("%s of a student who is %s: %s", (action, standing, refusal) => {
    expect(bulkRefusal(action, { ...LISTED, standing }, PERMITS)).toBe(refusal);
  });

  it.each(["processing", "inReview", "secondReview", "held"] as const)(
    "waits for a photo that is %s",
    (photo) => {
      const facts = { ...LISTED, photo };
      expect(bulkRefusal("exempt", facts, PERMITS)).toBe("inReview");
      expect(bulkRefusal("withdraw", facts, PERMITS)).toBe("inReview");
      expect(bulkRefusal("grantAttempt", facts, PERMITS)).toBeNull();
      expect(bulkRefusal("waive", facts, PERMITS)).toBeNull();
    },
  );

  it.each(ENROLLMENT_FACTS.payment)("waives only a fee that is due, not one that is %s", (payment) => {
    const refusal = payment === "due" ? null : payment === "waived" ? "already" : "noFeeDue";
    expect(bulkRefusal("waive", { ...LISTED, payment }, FORBIDS)).toBe(refusal);
  });

  it("permits collecting again where the task allows it, and always after failed comparisons", () => {
    const permit = (facts: Partial<BulkFacts>, rules = PERMITS) =>
      bulkRefusal("permitRecollection", { ...LISTED, ...facts }, rules);
    expect(permit({ standing: "exempt" })).toBeNull();
    expect(permit({ standing: "exempt" }, FORBIDS)).toBe("taskForbids");
    expect(permit({ photo: "withRegistrar" }, FORBIDS)).toBeNull();
    expect(permit({ photo: "withRegistrar", standing: "withdrawn" })).toBe("nothingCollected");
    expect(permit({})).toBe("nothingCollected");
  });
});
