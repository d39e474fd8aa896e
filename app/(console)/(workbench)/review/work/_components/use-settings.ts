"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { reviewApi } from "@/components/review/review-api";
import type { WorkbenchSettings } from "@/lib/review/settings/settings";

const SAVE_AFTER_MS = 800;

/** The person's set-up of the workbench; changes are kept on the server a moment after the last one. */
export function useSettings(initial: WorkbenchSettings) {
  const [settings, setSettings] = useState(initial);
  const saved = useRef(initial);
  useEffect(() => {
    if (saved.current === settings) return;
    const timer = setTimeout(() => {
      saved.current = settings;
      // Without a line the set-up holds for this window; the next change tries again.
      reviewApi.saveSettings(settings).catch(() => {});
    }, SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [settings]);
  const change = useCallback(
    (part: Partial<WorkbenchSettings>) => setSettings((now) => ({ ...now, ...part })),
    [],
  );
  return { settings, change };
}
