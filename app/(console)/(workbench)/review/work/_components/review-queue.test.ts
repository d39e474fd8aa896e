import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type QueueEvent, ReviewQueue, type Verdict } from "./review-queue";
import { FakeReviewServer, type Line, SCHOOL } from "./testing/fake-review-server";

const APPROVE: Verdict = { verdict: "approve" };
const REJECT: Verdict = { verdict: "reject", reasons: ["blur"], note: "请重拍" };

let server: FakeReviewServer;
let events: QueueEvent[];
let queue: ReviewQueue;

function begin(items: number) {
  server = new FakeReviewServer(items);
  events = [];
  vi.stubGlobal("fetch", server.fetch);
  vi.stubGlobal("requestAnimationFrame", () => 0);
  queue = new ReviewQueue({ taskId: null }, server.state(), [], (event) => events.push(event));
}

/** Lets the clock run until something is so. */
async function until(isSo: () => boolean): Promise<void> {
  for (let round = 0; round < 500 && !isSo(); round++) await vi.advanceTimersByTimeAsync(100);
  expect(isSo()).toBe(true);
}

const isSent = () => queue.current().unsent === 0;
const shown = () => queue.current().cards.map((card) => card.itemId);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("filling", () => {
  it("claims ahead, and asks for more only when few are left", async () => {
    begin(20);
    await queue.fill();
    expect(shown()).toEqual(Array.from({ length: 12 }, (_, index) => `item-${index + 1}`));
    for (let turn = 0; turn < 6; turn++) queue.decide(APPROVE);
    await until(isSent);
    expect(server.callsTo("claim")).toHaveLength(1);
    queue.decide(APPROVE);
    await until(() => shown().length === 12);
    expect(server.callsTo("claim")[1]).toMatchObject({ count: 7 });
  });

  it("never asks twice at the same time", async () => {
    begin(20);
    await Promise.all([queue.fill(), queue.fill(), queue.fill()]);
    expect(server.callsTo("claim")).toHaveLength(1);
    expect(new Set(shown()).size).toBe(12);
  });

  it("names the cards on the screen and those whose decision is on its way, so that none comes back", async () => {
    begin(6);
    await queue.fill();
    server.line = "down";
    for (let index = 0; index < 3; index++) queue.decide(APPROVE);
    await until(() => !queue.current().isLoading);
    server.line = "up";
    await queue.fill();
    expect(server.callsTo("claim").at(-1)).toMatchObject({
      held: ["item-4", "item-5", "item-6", "item-1", "item-2", "item-3"],
    });
  });

  it("says that the line is down and is ready to ask again", async () => {
    begin(3);
    server.line = "down";
    await queue.fill();
    expect(events).toMatchObject([{ kind: "refused", refusal: { code: "network" } }]);
    expect(queue.current().isLoading).toBe(false);
    server.line = "up";
    await queue.fill();
    expect(shown()).toHaveLength(3);
  });
});

describe("deciding", () => {
  it("shows the next card at once and sends the verdict behind it", async () => {
    begin(6);
    await queue.fill();
    queue.decide(REJECT);
    expect(shown()[0]).toBe("item-2");
    expect(queue.current().unsent).toBe(1);
    await until(isSent);
    expect(server.decided).toEqual([
      { itemId: "item-1", token: 1, version: 1, verdict: "reject", reasons: ["blur"], note: "请重拍" },
    ]);
    expect(queue.current()).toMatchObject({
      sent: [{ verdict: "reject" }],
      state: { decidedToday: 1, held: 1 },
    });
  });

  it("does nothing without a card", () => {
    begin(0);
    queue.decide(APPROVE);
    expect(queue.current().unsent).toBe(0);
    expect(server.calls).toEqual([]);
  });

  it.each<Line>(["down", "answerLost", "strangersPage"])(
    "keeps decisions while the line is %s and sends them in order afterwards, each once",
    async (line) => {
      begin(6);
      await queue.fill();
      server.line = line;
      for (let index = 0; index < 5; index++) queue.decide(index % 2 ? REJECT : APPROVE);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(queue.current().unsent).toBe(5);
      server.line = "up";
      await until(isSent);
      expect(server.decided.map(({ itemId, verdict }) => `${itemId} ${verdict}`)).toEqual([
        "item-1 approve",
        "item-2 reject",
        "item-3 approve",
        "item-4 reject",
        "item-5 approve",
      ]);
      expect(events.filter(({ kind }) => kind === "lost")).toEqual([]);
    },
  );

  it("loses no decision, sends none twice and none out of order on any broken line", async () => {
    const line = fc.constantFrom<Line>("up", "down", "answerLost", "strangersPage");
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 30 }),
        fc.integer({ min: 1, max: 6 }),
        async (lines, count) => {
          begin(6);
          await queue.fill();
          const coming = [...lines];
          server.line = () => coming.shift() ?? "up";
          for (let index = 0; index < count; index++) queue.decide(APPROVE);
          await until(isSent);
          expect(server.decided.map(({ itemId }) => itemId)).toEqual(
            Array.from({ length: count }, (_, index) => `item-${index + 1}`),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it("says which card's decision the server did not take, and goes on with the others", async () => {
    begin(6);
    await queue.fill();
    server.refusals.set("item-2", "claimLost");
    for (let index = 0; index < 3; index++) queue.decide(APPROVE);
    await until(isSent);
    expect(events).toMatchObject([
      { kind: "lost", card: { itemId: "item-2" }, refusal: { code: "claimLost" } },
    ]);
    expect(server.decided.map(({ itemId }) => itemId)).toEqual(["item-1", "item-3"]);
  });
});

describe("undoing", () => {
  it("waits for decisions on their way, and brings the last card back as the server renewed it", async () => {
    begin(6);
    await queue.fill();
    queue.decide(APPROVE);
    queue.decide(APPROVE);
    const undoing = queue.undo();
    await until(isSent);
    expect(await undoing).toBe("undone");
    expect(server.undone).toEqual(["decision-of-item-2"]);
    expect(queue.current().cards[0]).toMatchObject({ itemId: "item-2", version: 3, token: 107 });
    expect(await queue.undo()).toBe("undone");
    expect(shown().slice(0, 2)).toEqual(["item-1", "item-2"]);
    expect(await queue.undo()).toBe("nothing");
    expect(queue.current().sent.length > 0).toBe(false);
  });

  it("is for the same decision again where the line was down", async () => {
    begin(6);
    expect(queue.current().sent.length > 0).toBe(false);
    await queue.fill();
    queue.decide(APPROVE);
    queue.decide(APPROVE);
    await until(isSent);
    await queue.undo();
    server.line = "down";
    await queue.undo();
    expect(queue.current().sent.length > 0).toBe(true);
    expect(events).toMatchObject([{ kind: "refused", refusal: { code: "network" } }]);
    server.line = "up";
    await queue.undo();
    expect(server.undone).toEqual(["decision-of-item-2", "decision-of-item-1"]);
  });

  it("is over for a decision that has taken effect", async () => {
    begin(6);
    await queue.fill();
    queue.decide(APPROVE);
    await until(isSent);
    server.refusals.set("undo", "decisionReleased");
    expect(await queue.undo()).toBe("refused");
    expect(events).toMatchObject([{ kind: "refused", refusal: { code: "decisionReleased" } }]);
    expect(shown()[0]).toBe("item-2");
    expect(queue.current().sent.length > 0).toBe(false);
  });

  it("is over for everything once the decisions were applied", async () => {
    begin(6);
    await queue.fill();
    queue.decide(APPROVE);
    await until(isSent);
    const { length } = server.callsTo("queue");
    await queue.applyNow();
    expect(server.callsTo("queue")).toHaveLength(length + 1);
    expect(server.calls.map(({ path }) => path).filter((path) => /decide|apply/.test(path))).toEqual([
      "decide",
      "apply-now",
    ]);
    expect(await queue.undo()).toBe("nothing");
  });
});

describe("one decision of several", () => {
  it("is taken back by itself", async () => {
    begin(6);
    await queue.fill();
    for (const verdict of [APPROVE, REJECT, APPROVE]) queue.decide(verdict);
    await until(isSent);
    await queue.undo("decision-of-item-2");
    expect(server.undone).toEqual(["decision-of-item-2"]);
    expect(shown()[0]).toBe("item-2");
    expect(queue.current().sent.map(({ decisionId }) => decisionId)).toEqual([
      "decision-of-item-1",
      "decision-of-item-3",
    ]);
  });

  it("can be taken back after a reload, and no more than fifty are", async () => {
    begin(70);
    await queue.fill();
    for (let turn = 0; turn < 60; turn++) {
      await until(() => shown().length > 0);
      queue.decide(APPROVE);
    }
    await until(isSent);
    const { sent } = queue.current();
    expect(sent).toHaveLength(50);
    const reloaded = new ReviewQueue({ taskId: null }, server.state(), sent, () => {});
    await reloaded.undo();
    expect(server.undone).toEqual(["decision-of-item-60"]);
  });
});

describe("passing on to the lead", () => {
  it("says which version was seen and why, and goes on", async () => {
    begin(7);
    await queue.fill();
    await queue.pass("lead", "拿不准");
    expect(server.callsTo("escalate")).toEqual([
      { schoolId: SCHOOL, itemId: "item-1", token: 1, version: 1, reason: "拿不准" },
    ]);
    expect(shown()[0]).toBe("item-2");
  });
});

describe("pausing", () => {
  it("gives everything back, and filling takes more", async () => {
    begin(20);
    await queue.fill();
    await queue.pause();
    expect(shown()).toEqual([]);
    expect(server.callsTo("release")).toMatchObject([{ items: { length: 12 } }]);
    await queue.fill();
    expect(shown().length).toBeGreaterThan(0);
  });
});

describe("skipping", () => {
  it("gives the card back with the reason and goes on", async () => {
    begin(7);
    await queue.fill();
    await queue.pass("anybody", "认识本人");
    expect(server.callsTo("skip")).toEqual([
      { schoolId: SCHOOL, itemId: "item-1", token: 1, reason: "认识本人" },
    ]);
    expect(shown()).toEqual(["item-2", "item-3", "item-4", "item-5", "item-6", "item-7"]);
  });

  it("says so where the server refuses", async () => {
    begin(2);
    await queue.fill();
    server.refusals.set("skip", "claimLost");
    await queue.pass("anybody", "认识本人");
    expect(events).toMatchObject([{ kind: "refused", refusal: { code: "claimLost" } }]);
    expect(server.decided).toEqual([]);
  });
});
