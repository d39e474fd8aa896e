"use client";

import { useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";
import type { QueueState } from "@/lib/review/queries";
import { type QueueEvent, ReviewQueue, type SentDecision } from "./review-queue";

/** One queue per window, started and given back with the component. */
export function useReviewQueue(
  taskId: string | null,
  initial: QueueState,
  sent: readonly SentDecision[],
  onEvent: (event: QueueEvent) => void,
) {
  const [reports] = useState<QueueReports>(() => ({ listener: () => {} }));
  const [queue] = useState(() => new ReviewQueue(taskId, initial, sent, (event) => reports.listener(event)));
  const hear = useEffectEvent(onEvent);
  useEffect(() => {
    reports.listener = (event) => hear(event);
    return queue.start();
  }, [queue, reports]);
  return { queue, ...useSyncExternalStore(queue.subscribe, queue.current, queue.current) };
}

type QueueReports = { listener: (event: QueueEvent) => void };
