import type { ReactNode } from "react";

/** Title line of a page, with what can be done there at its right. */
export function PageHeader({
  title,
  note,
  children,
}: {
  title: ReactNode;
  note?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <header className="flex min-h-16 flex-wrap items-center gap-x-4 gap-y-2 border-b bg-surface px-6 py-3">
      <div className="min-w-0 grow">
        <h1 className="truncate font-semibold text-lg">{title}</h1>
        {note && <p className="text-ink-muted text-xs">{note}</p>}
      </div>
      {children}
    </header>
  );
}
