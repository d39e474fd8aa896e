"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { QueueState } from "@/lib/review/queries";
import { afterPaint } from "./after-paint";
import { placeInAddress } from "./place-in-address";
import { type QueueEvent, ReviewQueue, type SentDecision, type WorkPlace } from "./review-queue";

/**
 * One queue per window, started and given back with the component. Its view follows a frame behind, so that a key
 * first puts the next pair on the screen and then everything around it.
 */
export function useReviewQueue(
  place: WorkPlace,
  initial: QueueState,
  sent: readonly SentDecision[],
  onEvent: (event: QueueEvent) => void,
) {
  const [reports] = useState<QueueReports>(() => ({ listener: () => {} }));
  const [queue] = useState(() => new ReviewQueue(place, initial, sent, (event) => reports.listener(event)));
  const [view, setView] = useState(queue.current);
  const hear = useEffectEvent(onEvent);
  useEffect(() => {
    reports.listener = (event) => hear(event);
    let isComing = false;
    const unsubscribe = queue.subscribe(() => {
      if (isComing) return;
      isComing = true;
      afterPaint(() => {
        isComing = false;
        setView(queue.current());
      });
    });
    const stop = queue.start(placeInAddress());
    return () => {
      unsubscribe();
      stop();
    };
  }, [queue, reports]);
  return { queue, ...view };
}

type QueueReports = { listener: (event: QueueEvent) => void };
