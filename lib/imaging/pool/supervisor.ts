import { type ChildProcess, fork } from "node:child_process";
import type { log } from "@/lib/log";
import { type Job, JobQueue } from "./job-queue";
import type { FromChild, Task, TaskResult } from "./protocol";
import { givenUp, isTimedOut } from "./refusal";

export type SupervisorOptions = {
  childEntry: string;
  threads: number;
  queueLimit: number;
  taskSeconds: number;
  memoryMegabytes: number;
  recycleAfter: number;
  /** Path of the description of a recogniser to score with instead of the shipped one. */
  ownRecogniser: string | null;
  report: typeof log;
};

/** The child process cannot work at all: a model file is missing or wrong, or it dies at every start. */
export class EngineUnusableError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "EngineUnusableError";
  }
}

const MAX_FAILED_STARTS = 3;
/** The child stops a task that takes too long by itself; after this much more the child itself is stuck. */
const STUCK_AFTER_SECONDS = 10;

/** A message to a child that is just dying cannot be delivered; its exit, which follows, puts the job back. */
const leftToExit = () => {};

/** Keeps one imaging child process alive and its jobs safe. */
export class Supervisor {
  private readonly queue: JobQueue;
  private readonly timers = new Map<number, NodeJS.Timeout>();
  private child: ChildProcess;
  private isReady = false;
  private isStopping = false;
  private failedStarts = 0;
  private answered = 0;
  private unusable: EngineUnusableError | null = null;

  constructor(private readonly options: SupervisorOptions) {
    this.queue = new JobQueue(options.threads, options.queueLimit);
    this.child = this.start();
  }

  async run(task: Task): Promise<TaskResult> {
    if (this.unusable) throw this.unusable;
    const result = this.queue.add(task);
    this.pump();
    return result;
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    for (const job of this.queue.drain()) job.reject(new Error("the imaging engine was stopped"));
    this.clearTimers();
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    await new Promise<void>((resolve) => {
      this.child.once("exit", () => resolve());
      this.child.kill("SIGKILL");
    });
  }

  private start(): ChildProcess {
    const { childEntry, threads, taskSeconds, memoryMegabytes, ownRecogniser } = this.options;
    const numbers = [threads, taskSeconds, memoryMegabytes].map(String);
    const child = fork(childEntry, ownRecogniser === null ? numbers : [...numbers, ownRecogniser], {
      serialization: "advanced",
      execArgv: [],
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    child.on("message", (message: FromChild) => this.hear(message));
    child.on("exit", (code, signal) => this.childEnded(code, signal));
    return child;
  }

  private pump(): void {
    while (this.isReady && this.answered < this.options.recycleAfter) {
      const job = this.queue.take();
      if (!job) break;
      const seconds = this.options.taskSeconds + STUCK_AFTER_SECONDS;
      this.timers.set(
        job.id,
        setTimeout(() => this.child.kill("SIGKILL"), seconds * 1000),
      );
      this.child.send({ id: job.id, task: job.task }, leftToExit);
    }
    if (this.answered >= this.options.recycleAfter && this.queue.isIdleInside) this.child.kill("SIGKILL");
  }

  private hear(message: FromChild): void {
    switch (message.type) {
      case "ready":
        this.isReady = true;
        this.failedStarts = 0;
        break;
      case "unusable":
        this.giveUp(message.message);
        break;
      case "done":
        if (isTimedOut(message.result)) this.ranOut(message.id);
        else this.settle(message.id)?.resolve(message.result);
        break;
      case "failed":
        this.settle(message.id)?.reject(new Error(message.message));
        break;
      case "timedOut":
        this.ranOut(message.id);
        break;
    }
    this.pump();
  }

  private settle(id: number): Job | null {
    this.answeredOne(id);
    return this.queue.finish(id);
  }

  private ranOut(id: number): void {
    this.answeredOne(id);
    const job = this.queue.ranOut(id);
    job?.resolve(givenUp(job.task, "timedOut"));
  }

  private answeredOne(id: number): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
    this.answered += 1;
  }

  private childEnded(code: number | null, signal: string | null): void {
    if (this.isStopping || this.unusable) return;
    const wasRecycled = this.answered >= this.options.recycleAfter && this.queue.isIdleInside;
    if (!wasRecycled) this.options.report("warn", "imaging.childEnded", { code, signal });
    if (!this.isReady) this.failedStarts += 1;
    this.isReady = false;
    this.answered = 0;
    this.clearTimers();
    for (const job of this.queue.childDied()) job.resolve(givenUp(job.task, "crashed"));
    if (this.failedStarts >= MAX_FAILED_STARTS) this.giveUp("the imaging process dies at every start");
    else this.child = this.start();
  }

  private giveUp(reason: string): void {
    this.unusable = new EngineUnusableError(reason);
    this.options.report("error", "imaging.unusable", {}, this.unusable);
    for (const job of this.queue.drain()) job.reject(this.unusable);
    this.child.kill("SIGKILL");
  }

  private clearTimers(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }
}
