import type { ReactNode } from "react";

export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-block min-w-5 rounded border border-line-strong border-b-2 bg-surface px-1 text-ink text-center font-mono text-2xs">
      {children}
    </kbd>
  );
}
