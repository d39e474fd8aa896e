import type { BarPart } from "@/lib/progress/policy";

/** Order of the parts in a bar, and the colour of each. */
export const PARTS: readonly (readonly [BarPart, string])[] = [
  ["approved", "var(--chart-1)"],
  ["waiting", "var(--chart-2)"],
  ["problem", "var(--chart-4)"],
  ["rest", "var(--chart-5)"],
];

/** Strokes over the colour, so that the parts differ without it: plain, slanted, crossed, dotted. */
const STROKES: Record<BarPart, string> = {
  approved: "",
  waiting: "M0 8L8 0",
  problem: "M0 0L8 8M0 8L8 0",
  rest: "M3 4h2",
};

/** Patterns of all parts, to be filled with `url(#…)`. */
export function PartPatterns({ id }: { id: string }) {
  return (
    <defs>
      {PARTS.map(([part, colour]) => (
        <pattern key={part} id={`${id}-${part}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" fill={colour} />
          <path d={STROKES[part]} stroke="var(--surface)" strokeWidth="1.5" strokeOpacity="0.7" />
        </pattern>
      ))}
    </defs>
  );
}

export function partFill(id: string, part: BarPart): string {
  return `url(#${id}-${part})`;
}
