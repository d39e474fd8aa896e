/** Names and values below each other, as on a form. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: string])[] }) {
  return (
    <dl className="divide-y divide-line rounded-lg border border-line bg-surface">
      {facts.map(([name, value]) => (
        <div key={name} className="flex flex-wrap gap-x-3 px-4 py-3">
          <dt className="w-24 shrink-0 text-ink-muted">{name}</dt>
          <dd className="min-w-0 grow basis-40 whitespace-pre-line break-words tabular-nums">
            {value || "–"}
          </dd>
        </div>
      ))}
    </dl>
  );
}
