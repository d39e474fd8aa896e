import type { ProblemCode } from "../decode/problem";
import type { Task, TaskResult } from "./protocol";

/** The answer to a task that the engine gave up on. */
export function givenUp({ kind }: Task, code: Extract<ProblemCode, "crashed" | "timedOut">): TaskResult {
  if (kind === "compare") return { status: "cannotCompare", reason: "engineFailed" };
  return { ok: false, problem: { code, params: {} } };
}

/** Whether the decoder's own clock ran out. */
export function isTimedOut(result: TaskResult): boolean {
  return "ok" in result && !result.ok && result.problem.code === "timedOut";
}
