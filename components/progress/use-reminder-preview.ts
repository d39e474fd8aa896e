"use client";

import { useEffect, useState } from "react";
import type { ActionResult } from "@/lib/actions/staff-action";
import { previewReminderAction } from "@/lib/progress/actions";
import type { ReminderPreview } from "@/lib/progress/remind/preview";
import type { Segment } from "@/lib/progress/remind/recipients";

/** What the server counts for a segment; null while it counts, or where no state is chosen. */
export function useReminderPreview({ schoolId, taskId, buckets, college, selectionId }: Segment) {
  const [result, setResult] = useState<ActionResult<ReminderPreview> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    setResult(null);
    if (buckets.length === 0) return;
    void previewReminderAction({ schoolId, taskId, buckets: [...buckets], college, selectionId }).then(
      (found) => {
        if (isCurrent) setResult(found);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [schoolId, taskId, buckets, college, selectionId]);
  return result;
}
