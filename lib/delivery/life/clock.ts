import { type Calendar, endOfWorkingDay, workingDaysSince } from "@/lib/calendar/working-days";
import type { Policy } from "@/lib/tasks/schema";

/** How a delivery stands beside what the task promises. */
export type PromiseClock = {
  /** The end of processing, from which it counts. */
  from: Date;
  /** Which working day it is, or was when it ended. */
  day: number;
  promised: { min: number; max: number };
  /** The last moment of the last promised day. */
  due: Date;
  isOver: boolean;
  isLate: boolean;
};

type Counted = {
  from: Date | null;
  /** When what was promised had happened; null: it has not. */
  done: Date | null;
  promise: Policy["delivery"]["promiseDays"];
};

/** Null where nothing is promised, or nothing is finished yet. */
export function promiseClock(
  { from, done, promise }: Counted,
  now: Date,
  calendar: Calendar,
): PromiseClock | null {
  if (!promise || !from) return null;
  const until = done ?? now;
  const due = new Date(endOfWorkingDay(from, promise.max, calendar).getTime() - 1);
  return {
    ...{ from, due, promised: promise },
    day: workingDaysSince(from, until, calendar),
    isOver: done !== null,
    isLate: until > due,
  };
}

type Moments = {
  deliveredAt: Date | null;
  /** When somebody said that 学信网 shows it. */
  uploadedAt: Date | null;
  /** When the first answer came in that 学信网 can only give on a photo that it shows. */
  answeredAt: Date | null;
  closedAt: Date | null;
};

/** When a batch had done what the task promises: 学信网 shows it, by somebody's word or by its answers, or the school has it. */
export function doneAt(
  { deliveredAt, uploadedAt, answeredAt, closedAt }: Moments,
  target: Policy["delivery"]["target"],
): Date | null {
  if (target === "school") return deliveredAt;
  const [shownAt] = [uploadedAt, answeredAt]
    .flatMap((at) => at ?? [])
    .sort((a, b) => a.getTime() - b.getTime());
  return shownAt ?? closedAt;
}
