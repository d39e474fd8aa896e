import type { ComponentProps } from "react";
import { cn } from "./cn";

/** A plain table in a box that scrolls sideways when it must. */
export function Table({ className, ...props }: ComponentProps<"table">) {
  return (
    <div className="overflow-x-auto first:rounded-t-[inherit] last:rounded-b-[inherit]">
      <table className={cn("w-full border-collapse text-sm", className)} {...props} />
    </div>
  );
}

export function Th({ className, ...props }: ComponentProps<"th">) {
  return (
    <th
      scope="col"
      className={cn(
        "whitespace-nowrap border-b bg-surface px-2.5 py-2 text-left font-medium text-ink-muted text-xs first:pl-4 last:pr-4",
        className,
      )}
      {...props}
    />
  );
}

export function Td({ className, ...props }: ComponentProps<"td">) {
  return (
    <td className={cn("border-line border-b px-2.5 py-1.5 first:pl-4 last:pr-4", className)} {...props} />
  );
}

/** Numbers stand right, under one another, and close, because there are many. */
export const NUMERIC = "px-2 text-right";
