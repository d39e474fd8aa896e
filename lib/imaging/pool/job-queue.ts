import type { Task, TaskResult } from "./protocol";

export type Job = {
  readonly id: number;
  readonly task: Task;
  resolve(result: TaskResult): void;
  reject(error: Error): void;
  /** How often the child process ended, or the time ran out, while this job was in it. */
  deaths: number;
};

/** The queue is full: whoever asks has to come back later; nothing is known about the photo. */
export class EngineBusyError extends Error {
  constructor() {
    super("the imaging queue is full");
    this.name = "EngineBusyError";
  }
}

const FATAL_DEATHS = 2;

/**
 * Which job goes to the child next, and what becomes of those inside when it dies. After a death the jobs that
 * were inside are suspects: each is run again alone, so that only the guilty one is refused.
 */
export class JobQueue {
  private readonly waiting: Job[] = [];
  private readonly inside = new Map<number, Job>();
  private lastId = 0;

  constructor(
    private readonly places: number,
    private readonly limit: number,
  ) {}

  add(task: Task): Promise<TaskResult> {
    if (this.waiting.length >= this.limit) return Promise.reject(new EngineBusyError());
    return new Promise((resolve, reject) => {
      this.lastId += 1;
      this.waiting.push({ id: this.lastId, task, resolve, reject, deaths: 0 });
    });
  }

  /** Takes the next job to hand to the child, or null while it has enough to do. */
  take(): Job | null {
    const [next] = this.waiting;
    if (!next || this.inside.size >= this.places) return null;
    const suspectInside = [...this.inside.values()].some(({ deaths }) => deaths > 0);
    if (suspectInside || (next.deaths > 0 && this.inside.size > 0)) return null;
    this.waiting.shift();
    this.inside.set(next.id, next);
    return next;
  }

  /** A job that the child has answered; null for an answer to a job already settled. */
  finish(id: number): Job | null {
    const job = this.inside.get(id) ?? null;
    this.inside.delete(id);
    return job;
  }

  /**
   * The time of a job ran out, which also happens to a good photo on a machine that has too much to do: it waits
   * for a second try, alone. Null when it waits, the job itself when that was the second time.
   */
  ranOut(id: number): Job | null {
    const job = this.finish(id);
    if (!job) return null;
    job.deaths += 1;
    if (job.deaths >= FATAL_DEATHS) return job;
    this.waiting.unshift(job);
    return null;
  }

  /** The child is gone. Returns the jobs that it died of for the second time; the others wait again. */
  childDied(): Job[] {
    const lost = [...this.inside.values()];
    this.inside.clear();
    for (const job of lost) job.deaths += 1;
    this.waiting.unshift(...lost.filter(({ deaths }) => deaths < FATAL_DEATHS));
    return lost.filter(({ deaths }) => deaths >= FATAL_DEATHS);
  }

  /** Takes every job out, for an engine that will not run again. */
  drain(): Job[] {
    const all = [...this.inside.values(), ...this.waiting.splice(0)];
    this.inside.clear();
    return all;
  }

  get isIdleInside(): boolean {
    return this.inside.size === 0;
  }
}
