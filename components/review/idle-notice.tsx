"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";

const WARN_AFTER_MS = 120_000;
const IDLE_AFTER_MS = 180_000;
const ACTIVITY = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** After two quiet minutes it says that the photos go back to the queue in one more; any key or move keeps them. */
export function IdleNotice({ isOn, onIdle }: { isOn: boolean; onIdle: () => void }) {
  const t = useTranslations("review.idle");
  const [isWarning, setWarning] = useState(false);
  const giveBack = useEffectEvent(onIdle);
  useEffect(() => {
    if (!isOn) return;
    let warn: ReturnType<typeof setTimeout>;
    let idle: ReturnType<typeof setTimeout>;
    const restart = () => {
      clearTimeout(warn);
      clearTimeout(idle);
      setWarning(false);
      warn = setTimeout(() => setWarning(true), WARN_AFTER_MS);
      idle = setTimeout(() => giveBack(), IDLE_AFTER_MS);
    };
    restart();
    for (const kind of ACTIVITY) window.addEventListener(kind, restart, { passive: true });
    return () => {
      clearTimeout(warn);
      clearTimeout(idle);
      for (const kind of ACTIVITY) window.removeEventListener(kind, restart);
    };
  }, [isOn]);
  if (!isOn || !isWarning) return null;
  return (
    <p role="status" className="border-t bg-warn-soft px-4 py-1.5">
      ▲ {t("warning")}
    </p>
  );
}
