import type { z } from "zod";

export type JobOptions = {
  /** Jobs of this kind that one worker runs at the same time. */
  parallel: number;
  /** A job that runs longer counts as dead and is given out again. */
  expireSeconds: number;
  retryLimit: number;
};

export type JobDefinition<Name extends string = string, Schema extends z.ZodType = z.ZodType> = JobOptions & {
  name: Name;
  payload: Schema;
};

const DEFAULTS: JobOptions = { parallel: 1, expireSeconds: 15 * 60, retryLimit: 3 };

/**
 * Declares a kind of job. The payload holds ids only; the handler stands in `handlers.ts`, so that the web
 * process, which only enqueues, never loads the work.
 */
export function defineJob<Name extends string, Schema extends z.ZodType>(
  name: Name,
  payload: Schema,
  options: Partial<JobOptions> = {},
): JobDefinition<Name, Schema> {
  return { ...DEFAULTS, ...options, name, payload };
}
