"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { breakDue, type Stretch, touched } from "./work-stretch";

const LOOK_EVERY_MS = 60_000;
const ACTIVITY = ["keydown", "pointerdown"] as const;

/** After a long time without a break it suggests one; whoever puts it away is left alone as long again. */
export function BreakNotice() {
  const t = useTranslations("review.break");
  const stretch = useRef<Stretch | null>(null);
  const [minutes, setMinutes] = useState<number | null>(null);
  useEffect(() => {
    const touch = () => {
      stretch.current = touched(stretch.current, Date.now());
    };
    for (const kind of ACTIVITY) window.addEventListener(kind, touch, { passive: true });
    const timer = setInterval(() => setMinutes(breakDue(stretch.current, Date.now())), LOOK_EVERY_MS);
    return () => {
      for (const kind of ACTIVITY) window.removeEventListener(kind, touch);
      clearInterval(timer);
    };
  }, []);
  if (minutes === null) return null;
  const putAway = () => {
    stretch.current = null;
    setMinutes(null);
  };
  return (
    <p
      role="status"
      className="absolute right-4 bottom-full mb-2 flex items-center gap-3 rounded-md border bg-info-soft px-3 py-1.5 text-sm shadow"
    >
      {t("due", { minutes })}
      <Button size="sm" look="quiet" onClick={putAway}>
        {t("later")}
      </Button>
    </p>
  );
}
