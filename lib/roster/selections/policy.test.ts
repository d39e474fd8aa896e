import { describe, expect, it } from "vitest";
import { ENROLLMENT_FACTS } from "@/db/enrollment-bucket";
import { BULK_ACTIONS, bulkRefusal } from "./policy";

describe("what may be done to many students", () => {
  it.each(BULK_ACTIONS)("%s leaves out whoever was handed over", (action) => {
    for (const standing of ENROLLMENT_FACTS.standing)
      for (const delivery of ["sealed", "delivered", "online"] as const)
        expect(bulkRefusal(action, { standing, delivery, photo: "none" })).toBe("delivered");
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
    expect(bulkRefusal(action, { standing, delivery: "none", photo: "none" })).toBe(refusal);
  });

  it.each(["processing", "inReview", "secondReview", "held"] as const)(
    "waits for a photo that is %s",
    (photo) => {
      const facts = { standing: "listed", delivery: "none", photo } as const;
      expect(bulkRefusal("exempt", facts)).toBe("inReview");
      expect(bulkRefusal("withdraw", facts)).toBe("inReview");
      expect(bulkRefusal("grantAttempt", facts)).toBeNull();
    },
  );
});
