import type { ReactNode } from "react";

/** What stands where nothing is yet: the fact, and what to do. */
export function Empty({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="grid justify-items-center gap-2 px-6 py-12 text-center">
      <p className="font-medium text-base">{title}</p>
      {children && <div className="max-w-lg text-ink-muted">{children}</div>}
    </div>
  );
}
