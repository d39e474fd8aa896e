import type { ReactNode } from "react";

/** Named figures, one per line, the figures under one another. */
export function Facts({ rows }: { rows: readonly (readonly [name: string, figure: ReactNode])[] }) {
  return (
    <dl className="divide-y">
      {rows.map(([name, figure]) => (
        <div key={name} className="flex items-baseline justify-between gap-4 px-4 py-2">
          <dt className="text-ink-muted">{name}</dt>
          <dd className="text-right font-medium">{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
