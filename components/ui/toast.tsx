"use client";

import { createContext, type ReactNode, useCallback, useContext, useState } from "react";
import { Notice } from "./notice";

type Toast = { id: number; tone: "ok" | "bad" | "info"; text: string };

const ToastContext = createContext<(tone: Toast["tone"], text: string) => void>(() => {});

const SHOWN_MS = 6000;

/** Short answers to what a person just did, at the lower edge; refusals stay until read elsewhere on the page. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const show = useCallback((tone: Toast["tone"], text: string) => {
    const id = Date.now() + Math.random();
    setToasts((list) => [...list.slice(-2), { id, tone, text }]);
    setTimeout(() => setToasts((list) => list.filter((toast) => toast.id !== id)), SHOWN_MS);
  }, []);
  return (
    <ToastContext value={show}>
      {children}
      <div className="pointer-events-none fixed right-4 bottom-4 z-60 grid w-[min(26rem,calc(100vw-2rem))] gap-2">
        {toasts.map((toast) => (
          <div key={toast.id} className="rounded-md bg-raised shadow-pop">
            <Notice tone={toast.tone}>{toast.text}</Notice>
          </div>
        ))}
      </div>
    </ToastContext>
  );
}

export const useToast = () => useContext(ToastContext);
