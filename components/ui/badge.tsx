import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { cn } from "./cn";

const styles = cva("inline-flex items-center gap-1.5 whitespace-nowrap rounded-full px-2 py-px text-xs", {
  variants: {
    tone: {
      neutral: "bg-sunken text-ink-muted",
      accent: "bg-accent-soft text-accent",
      ok: "bg-ok-soft text-ok",
      warn: "bg-warn-soft text-warn",
      bad: "bg-bad-soft text-bad",
      info: "bg-info-soft text-info",
    },
  },
  defaultVariants: { tone: "neutral" },
});

export type Tone = NonNullable<VariantProps<typeof styles>["tone"]>;

/** A shape per tone, so that colour is never the only sign. */
const SHAPES: Record<Tone, string> = { neutral: "○", accent: "●", ok: "✓", warn: "▲", bad: "■", info: "◆" };

export function Badge({ tone, className, children, ...props }: ComponentProps<"span"> & { tone?: Tone }) {
  return (
    <span className={cn(styles({ tone }), className)} {...props}>
      <span aria-hidden className="text-[0.6rem]">
        {SHAPES[tone ?? "neutral"]}
      </span>
      {children}
    </span>
  );
}
