import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

type Props = Omit<ComponentProps<"input">, "type"> & { label: ReactNode; hint?: ReactNode };

/** A checkbox or radio button with its text beside it, as one target. */
function Choice({ type, label, hint, className, ...props }: Props & { type: "checkbox" | "radio" }) {
  return (
    <label className={cn("flex items-start gap-2 text-sm", className)}>
      <input type={type} className="mt-[3px] size-4 shrink-0 accent-accent" {...props} />
      <span>
        {label}
        {hint && <span className="block text-ink-muted text-xs">{hint}</span>}
      </span>
    </label>
  );
}

export function Checkbox(props: Props) {
  return <Choice type="checkbox" {...props} />;
}

export function Radio(props: Props) {
  return <Choice type="radio" {...props} />;
}
