import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ReviewQueue } from "./review-queue";
import { FakeReviewServer, SCHOOL } from "./testing/fake-review-server";

const HEARTBEAT_MS = 30_000;

let server: FakeReviewServer;
let page: { visibilityState: "visible" | "hidden" };
let given: Promise<unknown>[];

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeReviewServer(6);
  page = { visibilityState: "visible" };
  given = [];
  vi.stubGlobal("fetch", server.fetch);
  vi.stubGlobal("requestAnimationFrame", () => 0);
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("document", page);
  vi.stubGlobal("navigator", {
    sendBeacon: (_url: string, body: Blob) => given.push(body.text().then((text) => JSON.parse(text))),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function started() {
  const queue = new ReviewQueue({ taskId: null }, server.state(), [], () => {});
  const stop = queue.start();
  for (let round = 0; round < 100 && queue.current().cards.length < 6; round++)
    await vi.advanceTimersByTimeAsync(1);
  expect(queue.current().cards).toHaveLength(6);
  return { queue, stop };
}

it("keeps the leases of the cards at hand, and puts away a card that was lost", async () => {
  const { queue, stop } = await started();
  await vi.advanceTimersByTimeAsync(HEARTBEAT_MS);
  expect(server.callsTo("heartbeat")).toMatchObject([{ items: { length: 6 } }]);
  expect(queue.current().cards.map((card) => card.itemId)).not.toContain("item-2");
  stop();
});

it("lets the leases of a hidden window lapse", async () => {
  const { stop } = await started();
  page.visibilityState = "hidden";
  await vi.advanceTimersByTimeAsync(3 * HEARTBEAT_MS);
  expect(server.callsTo("heartbeat")).toEqual([]);
  stop();
});

it("gives back on leaving what was not decided, and nothing that was", async () => {
  const { queue, stop } = await started();
  queue.decide({ verdict: "approve" });
  stop();
  const [released] = await Promise.all(given);
  const items = [2, 3, 4, 5, 6].map((token) => ({ schoolId: SCHOOL, itemId: `item-${token}`, token }));
  expect(released).toEqual({ items });
  expect(queue.current().cards).toEqual([]);
});

it("stops beating once it is left", async () => {
  const { stop } = await started();
  stop();
  await vi.advanceTimersByTimeAsync(3 * HEARTBEAT_MS);
  expect(server.callsTo("heartbeat")).toEqual([]);
});

it("looks for new cards while there are none", async () => {
  server = new FakeReviewServer(0);
  vi.stubGlobal("fetch", server.fetch);
  const stop = new ReviewQueue({ taskId: null }, server.state(), [], () => {}).start();
  await vi.advanceTimersByTimeAsync(HEARTBEAT_MS);
  expect(server.callsTo("claim")).toHaveLength(2);
  expect(server.callsTo("heartbeat")).toEqual([]);
  stop();
});

it("keeps the claims of verdicts that have not arrived, whatever is on the screen", async () => {
  const { queue, stop } = await started();
  server.line = (path) => (path === "decide" ? "down" : "up");
  for (let turn = 0; turn < 6; turn++) queue.decide({ verdict: "approve" });
  await vi.advanceTimersByTimeAsync(HEARTBEAT_MS);
  expect(server.callsTo("heartbeat").at(-1)).toMatchObject({ items: { length: 6 } });
  page.visibilityState = "hidden";
  await vi.advanceTimersByTimeAsync(HEARTBEAT_MS);
  expect(server.callsTo("heartbeat")).toHaveLength(2);
  expect(server.callsTo("heartbeat").at(-1)).toMatchObject({ items: { length: 6 } });
  stop();
});

it("asks anew what can be taken back, since going back brings the page as it was first drawn", async () => {
  server.held = [{ decisionId: "decision-of-before", verdict: "approve", card: { schoolId: SCHOOL } }];
  const { queue, stop } = await started();
  await vi.advanceTimersByTimeAsync(1);
  expect(queue.current().sent).toEqual(server.held);
  stop();
});

it("undoes what was decided before, also where that is wished before anything has been answered", async () => {
  server.held = [{ decisionId: "decision-of-before", verdict: "approve", card: { schoolId: SCHOOL } }];
  const queue = new ReviewQueue({ taskId: null }, server.state(), [], () => {});
  const stop = queue.start();
  expect(await queue.undo()).toBe("undone");
  expect(server.undone).toEqual(["decision-of-before"]);
  stop();
});

it("says of the next pair whether it was there, and how long it took to be on the screen where it was", async () => {
  const { queue } = await started();
  const isAhead = [true, false, undefined];
  for (const ahead of isAhead) queue.decide({ verdict: "approve" }, ahead);
  await vi.advanceTimersByTimeAsync(1000);
  expect(server.callsTo("decide").map(({ next }) => next)).toEqual([
    { wasAhead: true, paintMs: expect.any(Number) },
    { wasAhead: false, paintMs: null },
    undefined,
  ]);
});
