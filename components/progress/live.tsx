"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { cn } from "@/components/ui/cn";

/** However much happens, the page is asked for anew at most this often, and not by everybody in the same moment. */
const PAUSE_MS = 3_000;
const SPREAD_MS = 1_000;
/** After so long a page is asked for anew though nothing was heard. */
const STALE_MS = 300_000;

type State = "connecting" | "on" | "off" | "ended";

const SHAPES: Record<State, string> = { connecting: "◌", on: "●", off: "○", ended: "✕" };

type Props = { path: `/api/${string}`; moment: string; className?: string };

/**
 * Keeps an open page up to date: the server says that something moved, the page is asked for anew. A hidden window
 * holds no connection, of which a browser has few, and catches up when it is seen again.
 */
export function Live({ path, moment, className }: Props) {
  const t = useTranslations("live");
  const router = useRouter();
  const [state, setState] = useState<State>("connecting");

  useEffect(() => {
    let source: EventSource | null = null;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let wasOpen = false;
    const refresh = () => {
      waiting ??= setTimeout(
        () => {
          waiting = undefined;
          router.refresh();
        },
        PAUSE_MS + Math.random() * SPREAD_MS,
      );
    };
    const close = () => {
      source?.close();
      source = null;
    };
    const open = () => {
      source = new EventSource(path);
      source.onopen = () => {
        setState("on");
        if (wasOpen) refresh();
        wasOpen = true;
      };
      source.onerror = () => setState(source?.readyState === EventSource.CLOSED ? "ended" : "off");
      source.addEventListener("changed", refresh);
      source.addEventListener("ended", () => {
        close();
        setState("ended");
      });
    };
    const follow = () => {
      if (document.visibilityState === "visible" && !source) open();
      if (document.visibilityState === "hidden") close();
    };
    const stale = setInterval(() => {
      if (source) refresh();
    }, STALE_MS);
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      document.removeEventListener("visibilitychange", follow);
      clearInterval(stale);
      clearTimeout(waiting);
      close();
    };
  }, [path, router]);

  return (
    <span data-live={state} className={cn("whitespace-nowrap text-ink-muted text-xs", className)}>
      <span aria-hidden className={cn("mr-1.5", state === "on" ? "text-ok" : "text-warn")}>
        {SHAPES[state]}
      </span>
      {t(state, { moment })}
    </span>
  );
}
