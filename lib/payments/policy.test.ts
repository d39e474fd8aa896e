import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ENROLLMENT_FACTS } from "@/db/enrollment-bucket";
import { testPolicy } from "@/db/testing/collection";
import { ORDER_KINDS, ORDER_STATES, type OrderState, REFUND_STATES } from "@/db/vocabulary";
import {
  causeOfReturn,
  endEvent,
  FEE_KINDS,
  feeAfter,
  movesFee,
  ORDER_EVENTS,
  ORDER_STEPS,
  type OrderEvent,
  pricedOrder,
  REFUND_STEPS,
  REFUND_TIMES,
  REFUND_WAITS,
  refundPause,
  refundRefusal,
  requestEvent,
} from "./policy";

describe("an order", () => {
  it("goes these ways and no others", () => {
    const steps = ORDER_STATES.flatMap((state) =>
      ORDER_EVENTS.flatMap((event) => {
        const next = ORDER_STEPS[state][event];
        return next ? [`${state} ${event} ${next}`] : [];
      }),
    );
    expect(steps).toEqual([
      "open pay paid",
      "open close closed",
      "paid requestRefund refunding",
      "paid requestPart refunding",
      "closed pay paid",
      "refunding refundDone refunded",
      "refunding partDone partlyRefunded",
      "refunding refundOff paid",
      "partlyRefunded requestRefund refunding",
      "partlyRefunded requestPart refunding",
    ]);
  });

  it("takes money in at most once, whatever happens in whatever order", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ORDER_EVENTS), { maxLength: 40 }), (events) => {
        let state: OrderState = "open";
        let credits = 0;
        for (const event of events) {
          const next: OrderState | undefined = ORDER_STEPS[state][event];
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
    ["requestPart", ["notDue", "due", "paid", "waived", "refunding", "refunded"]],
    ["refundDone", ["notDue", "due", "paid", "waived", "refunded", "refunded"]],
    ["partDone", ["notDue", "due", "paid", "waived", "paid", "refunded"]],
    ["refundOff", ["notDue", "paid", "paid", "waived", "paid", "paid"]],
  ])("after %s", (event, expected) => {
    expect(ENROLLMENT_FACTS.payment.map((fee) => feeAfter(event, fee))).toEqual(expected);
  });
});

describe("an order moves the fee", () => {
  const moved = (event: OrderEvent, settlesFee: boolean, kind: (typeof ORDER_KINDS)[number] = "collection") =>
    ENROLLMENT_FACTS.payment.filter((fee) => movesFee(event, { kind, settlesFee }, fee));

  it("where it settles it, or where its money stays while the fee is owed", () => {
    for (const event of ORDER_EVENTS) {
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

describe("money that goes back in parts", () => {
  const fen = fc.integer({ min: 1, max: 5000 });
  const step = fc.record({ asked: fc.integer({ min: -10, max: 6000 }), isPaidOut: fc.boolean() });

  it("is never more than came in, and the order says how much of it is left", () => {
    fc.assert(
      fc.property(fen, fc.array(step, { maxLength: 80 }), (amountFen, steps) => {
        let returnedFen = 0;
        let times = 0;
        let state: OrderState = "paid";
        for (const { asked, isPaidOut } of steps) {
          const before = { amountFen, returnedFen, times };
          const isTooMuch = asked < 1 || asked > amountFen - returnedFen;
          const isTooOften = times >= REFUND_TIMES;
          const refusal = refundRefusal(before, asked);
          expect(refusal?.code).toBe(isTooMuch ? "refundTooMuch" : isTooOften ? "refundTooOften" : undefined);
          if (refusal) continue;
          const isRest = asked === amountFen - returnedFen;
          expect(requestEvent(before, asked)).toBe(isRest ? "requestRefund" : "requestPart");
          times++;
          if (isPaidOut) returnedFen += asked;
          state = ORDER_STEPS[state][requestEvent(before, asked)] ?? state;
          state = ORDER_STEPS[state][endEvent({ amountFen, returnedFen, times })] ?? state;
          const left = amountFen - returnedFen;
          expect(state).toBe(left === amountFen ? "paid" : left === 0 ? "refunded" : "partlyRefunded");
        }
        expect(returnedFen).toBeLessThanOrEqual(amountFen);
        expect(times).toBeLessThanOrEqual(REFUND_TIMES);
      }),
    );
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
