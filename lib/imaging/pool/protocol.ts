import type { ImagingEngine } from "../engine";

/** What an engine can be asked from another process. */
export type TaskKind = Exclude<keyof ImagingEngine, "stop">;

export type Task = { [K in TaskKind]: { kind: K; input: Parameters<ImagingEngine[K]>[0] } }[TaskKind];
export type TaskResult = Awaited<ReturnType<ImagingEngine[TaskKind]>>;

/** From the worker to its imaging child. */
export type ToChild = { id: number; task: Task };

/** From the child to the worker. */
export type FromChild =
  | { type: "ready" }
  | { type: "unusable"; message: string }
  | { type: "done"; id: number; result: TaskResult }
  | { type: "failed"; id: number; message: string }
  | { type: "timedOut"; id: number };
