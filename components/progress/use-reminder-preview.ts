"use client";

import { useEffect, useState } from "react";
import type { ActionResult } from "@/lib/actions/staff-action";
import { previewReminderAction } from "@/lib/progress/actions";
import { MISSING, type MissingBucket } from "@/lib/progress/policy";
import type { ReminderPreview } from "@/lib/progress/remind/preview";

type Segment = {
  schoolId: string;
  taskId: string;
  buckets: readonly MissingBucket[];
  college: string | null;
};

/** What the server counts for a segment; null while it counts, or where no state is chosen. */
export function useReminderPreview({ schoolId, taskId, buckets, college }: Segment) {
  const [result, setResult] = useState<ActionResult<ReminderPreview> | null>(null);
  const chosen = buckets.join(",");
  useEffect(() => {
    const wanted = MISSING.filter((bucket) => chosen.split(",").includes(bucket));
    let isCurrent = true;
    setResult(null);
    if (wanted.length === 0) return;
    void previewReminderAction({ schoolId, taskId, buckets: wanted, college }).then((found) => {
      if (isCurrent) setResult(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [schoolId, taskId, chosen, college]);
  return result;
}
