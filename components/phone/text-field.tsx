import { type ComponentProps, useId } from "react";
import { cn } from "@/components/ui/cn";

type Props = ComponentProps<"input"> & { label: string; hint?: string; wrong?: string };

/** A field with its name above it; 16 px, so that phones do not zoom in on it. */
export function TextField({ label, hint, wrong, className, ...props }: Props) {
  const id = useId();
  return (
    <div className="space-y-1">
      <label htmlFor={id} className="block font-medium">
        {label}
      </label>
      <input
        id={id}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={hint || wrong ? `${id}-note` : undefined}
        className={cn(
          "h-12 w-full rounded-lg border border-line-strong bg-surface px-3 text-base aria-invalid:border-bad",
          className,
        )}
        {...props}
      />
      {(wrong ?? hint) && (
        <p id={`${id}-note`} className={wrong ? "text-bad text-sm" : "text-ink-muted text-sm"}>
          {wrong ?? hint}
        </p>
      )}
    </div>
  );
}
