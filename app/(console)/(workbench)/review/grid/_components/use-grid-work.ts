"use client";

import { useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";
import { type GridEvent, GridWork } from "./grid-work";

type Reports = { listener: (event: GridEvent) => void };

/** One grid at a time per window, opened and given back with the component. */
export function useGridWork(
  place: { schoolId: string; taskId: string },
  onEvent: (event: GridEvent) => void,
) {
  const [reports] = useState<Reports>(() => ({ listener: () => {} }));
  const [work] = useState(() => new GridWork(place, (event) => reports.listener(event)));
  const view = useSyncExternalStore(work.subscribe, work.current, work.current);
  const hear = useEffectEvent(onEvent);
  useEffect(() => {
    reports.listener = (event) => hear(event);
    return work.start();
  }, [work, reports]);
  return { work, view };
}
