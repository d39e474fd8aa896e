"use client";

import { useEffect, useState } from "react";
import type { Command } from "@/lib/review/keys/commands";

type Held = { command: Command; code: string };

/** The tool whose key is down; let go when the key, or the window's focus, is. */
export function useHeldTool() {
  const [held, setHeld] = useState<Held | null>(null);
  useEffect(() => {
    const letGo = () => setHeld(null);
    window.addEventListener("blur", letGo);
    return () => window.removeEventListener("blur", letGo);
  }, []);
  return {
    held: held?.command ?? null,
    hold: (command: Command, code: string) => setHeld({ command, code }),
    release: (code: string) => setHeld((now) => (now?.code === code ? null : now)),
  };
}
