import { describe, expect, it } from "vitest";
import { EngineBusyError, JobQueue } from "./job-queue";
import type { Task } from "./protocol";

const task = (name: string): Task => ({ kind: "readCode", input: { image: Buffer.from(name) } });
const take = (queue: JobQueue) => queue.take()?.id ?? null;

function filled(places: number, count: number): JobQueue {
  const queue = new JobQueue(places, 100);
  for (let i = 0; i < count; i++) void queue.add(task(`${i}`)).catch(() => {});
  return queue;
}

describe("JobQueue", () => {
  it("hands out as many jobs as there are places, in order", () => {
    const queue = filled(2, 3);
    expect([take(queue), take(queue), take(queue)]).toEqual([1, 2, null]);
    queue.finish(1);
    expect(take(queue)).toBe(3);
  });

  it("refuses more than may wait", async () => {
    const queue = new JobQueue(1, 1);
    void queue.add(task("a"));
    await expect(queue.add(task("b"))).rejects.toThrow(EngineBusyError);
  });

  it("runs jobs that were inside at a death again, each alone", () => {
    const queue = filled(2, 3);
    take(queue);
    take(queue);
    expect(queue.childDied()).toEqual([]);
    expect([take(queue), take(queue)]).toEqual([1, null]);
    queue.finish(1);
    expect([take(queue), take(queue)]).toEqual([2, null]);
    queue.finish(2);
    expect(take(queue)).toBe(3);
  });

  it("gives up only on the job that the child dies of twice", () => {
    const queue = filled(2, 3);
    take(queue);
    take(queue);
    queue.childDied();
    take(queue);
    expect(queue.childDied().map(({ id }) => id)).toEqual([1]);
    expect(take(queue)).toBe(2);
    queue.finish(2);
    expect(take(queue)).toBe(3);
  });

  it("runs a job whose time ran out again, alone, and gives it up the second time", () => {
    const queue = filled(2, 3);
    take(queue);
    take(queue);
    expect(queue.ranOut(1)).toBeNull();
    queue.finish(2);
    expect([take(queue), take(queue)]).toEqual([1, null]);
    expect(queue.ranOut(1)?.id).toBe(1);
    expect(queue.ranOut(1)).toBeNull();
    expect(take(queue)).toBe(3);
  });

  it("ignores an answer that comes after the job was taken back", () => {
    const queue = filled(1, 1);
    take(queue);
    queue.childDied();
    expect(queue.finish(1)).toBeNull();
    expect(take(queue)).toBe(1);
  });

  it("empties itself for an engine that stops", () => {
    const queue = filled(1, 3);
    take(queue);
    expect(queue.drain()).toHaveLength(3);
    expect(queue.isIdleInside).toBe(true);
  });
});
