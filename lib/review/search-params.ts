import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { QUEUE_BANDS } from "@/lib/tasks/face-compare/rules";
import { SUBMISSION_KINDS } from "./queue/kinds";
import { REJECT_REASON_CODES } from "./reasons/reasons";

/**
 * Where one works: a task or all of them, what the queue is narrowed to, and the photo that stood on the screen. `q`
 * is the token of a typed 学号: numbers stay out of the address.
 */
export const queueParams = {
  task: parseAsString,
  college: parseAsString,
  band: parseAsStringLiteral(QUEUE_BANDS),
  reason: parseAsStringLiteral(REJECT_REASON_CODES),
  kind: parseAsStringLiteral(SUBMISSION_KINDS),
  q: parseAsString,
  at: parseAsString,
};

export const loadQueueParams = createLoader(queueParams);
export type QueueParams = inferParserType<typeof queueParams>;

/** What the queue is narrowed to beside its task. */
export type QueueFilters = Omit<QueueParams, "task" | "at">;

export const NO_QUEUE_FILTERS: QueueFilters = {
  college: null,
  band: null,
  reason: null,
  kind: null,
  q: null,
};

const serialize = createSerializer(queueParams);

/** `?task=…&college=…`, empty for the whole queue. */
export function queueAddress({ taskId, filters }: { taskId: string | null; filters?: QueueFilters }): string {
  return serialize({ task: taskId, ...filters });
}
