import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ENROLLMENT_FACTS } from "@/db/enrollment-bucket";
import { testPolicy } from "@/db/testing/collection";
import { ORDER_KINDS, ORDER_STATES, type OrderState, REFUND_STATES } from "@/db/vocabulary";
import {
  causeOfReturn,
  FEE_KINDS,
  feeAfter,
  movesFee,
  ORDER_STEPS,
  type OrderEvent,
  pricedOrder,
  REFUND_STEPS,
  REFUND_WAITS,
  refundPause,
} from "./policy";

const EVENTS: readonly OrderEvent[] = ["pay", "close", "requestRefund", "refundDone", "refundOff"];

describe("an order", () => {
  it("goes these ways and no others", () => {
    const steps = ORDER_STATES.flatMap((state) =>
      EVENTS.flatMap((event) => {
        const next = ORDER_STEPS[state][event];
        return next ? [`${state} ${event} ${next}`] : [];
      }),
    );
    expect(steps).toEqual([
      "open pay paid",
      "open close closed",
      "paid requestRefund refunding",
      "closed pay paid",
      "refunding refundDone refunded",
      "refunding refundOff paid",
    ]);
  });

  it("takes money in at most once, whatever happens in whatever order", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EVENTS), { maxLength: 40 }), (events) => {
        let state: OrderState = "open";
        let credits = 0;
        for (const event of events) {
          const next: OrderState | null = ORDER_STEPS[state][event];
          if (next && event === "pay") credits++;
          state = next ?? state;
        }
        expect(credits).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("money that comes in", () => {
  it("is kept where it is owed, and goes back with its cause where not", () => {
    const kept = ENROLLMENT_FACTS.payment.filter((fee) => !causeOfReturn("open", "collection", fee));
    expect(kept).toEqual(["due", "refunded"]);
    for (const fee of ENROLLMENT_FACTS.payment) {
      expect(causeOfReturn("closed", "collection", fee)).toBe("late");
      expect(causeOfReturn("open", "replacement", fee)).toBeNull();
      expect(causeOfReturn("open", "collection", fee)).toBe(kept.includes(fee) ? null : "notOwed");
    }
    expect(ORDER_KINDS.filter((kind) => !FEE_KINDS.includes(kind))).toEqual(["extraService", "replacement"]);
  });
});

describe("the fee of an enrollment", () => {
  it.each<[OrderEvent, readonly string[]]>([
    ["pay", ["notDue", "paid", "paid", "waived", "refunding", "paid"]],
    ["close", ["notDue", "due", "paid", "waived", "refunding", "refunded"]],
    ["requestRefund", ["notDue", "due", "refunding", "waived", "refunding", "refunded"]],
    ["refundDone", ["notDue", "due", "paid", "waived", "refunded", "refunded"]],
    ["refundOff", ["notDue", "paid", "paid", "waived", "paid", "paid"]],
  ])("after %s", (event, expected) => {
    expect(ENROLLMENT_FACTS.payment.map((fee) => feeAfter(event, fee))).toEqual(expected);
  });
});

describe("an order moves the fee", () => {
  const moved = (event: OrderEvent, settlesFee: boolean, kind: (typeof ORDER_KINDS)[number] = "collection") =>
    ENROLLMENT_FACTS.payment.filter((fee) => movesFee(event, { kind, settlesFee }, fee));

  it("where it settles it, or where its money stays while the fee is owed", () => {
    for (const event of EVENTS) {
      expect(moved(event, true)).toEqual([...ENROLLMENT_FACTS.payment]);
      expect(moved(event, true, "replacement")).toEqual([]);
      const leaves = event === "pay" || event === "refundOff";
      expect(moved(event, false)).toEqual(leaves ? ["due", "refunded"] : []);
    }
  });
});

describe("a refund", () => {
  it("goes these ways and no others", () => {
    const steps = REFUND_STATES.flatMap((state) =>
      Object.entries(REFUND_STEPS[state]).map(([event, next]) => `${state} ${event} ${next}`),
    );
    expect(steps).toEqual([
      "requested approve approved",
      "requested refuse refused",
      "approved accept processing",
      "approved succeed done",
      "approved fail abnormal",
      "approved close closed",
      "approved byHand done",
      "processing succeed done",
      "processing fail abnormal",
      "processing close closed",
      "abnormal succeed done",
      "abnormal close closed",
      "abnormal byHand done",
    ]);
  });

  it("waits for somebody as long as it can go on", () => {
    expect(REFUND_STATES.filter((state) => Object.keys(REFUND_STEPS[state]).length > 0).sort()).toEqual(
      [...REFUND_WAITS].sort(),
    );
  });

  it("is looked at less and less often, but at least four times a day", () => {
    expect([0, 1, 5, 10, 100].map(refundPause)).toEqual([30, 60, 960, 21_600, 21_600]);
  });
});

describe("prices", () => {
  const policy = testPolicy((base) => ({
    ...base,
    fee: { priceFen: 3000, payer: "student" },
    limits: { ...base.limits, extraServicePriceFen: 100, replacementPriceFen: null },
    alreadyCollected: { registrarMayPermit: true, extraFeeFen: 1000 },
  }));

  it("come from the task's rules", () => {
    const first = { isRecollection: false };
    expect(pricedOrder("fee", policy, first)).toEqual({ kind: "collection", amountFen: 3000 });
    expect(pricedOrder("onSite", policy, first)).toEqual({ kind: "onSite", amountFen: 3000 });
    expect(pricedOrder("extraService", policy, first)).toEqual({ kind: "extraService", amountFen: 100 });
    expect(pricedOrder("replacement", policy, first)).toEqual({ kind: "replacement", amountFen: null });
  });

  it("are the extra fee for who was collected before", () => {
    const again = { isRecollection: true };
    expect(pricedOrder("fee", policy, again)).toEqual({ kind: "recollection", amountFen: 1000 });
    expect(pricedOrder("onSite", policy, again)).toEqual({ kind: "recollection", amountFen: 1000 });
  });
});
