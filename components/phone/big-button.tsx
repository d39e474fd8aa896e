import type { ComponentProps } from "react";
import { cn } from "@/components/ui/cn";

const LOOKS = {
  primary: "border-accent bg-accent text-accent-ink",
  plain: "border-line-strong bg-surface text-ink",
  danger: "border-bad text-bad",
} as const;

/** What a thumb presses: at least 48 px high. */
export const bigButton = (look: keyof typeof LOOKS = "primary") =>
  cn(
    "flex min-h-12 w-full items-center justify-center gap-2 rounded-lg border px-4 py-2.5 text-center font-medium text-base disabled:opacity-50",
    LOOKS[look],
  );

type Props = ComponentProps<"button"> & { look?: keyof typeof LOOKS };

export function BigButton({ look, className, type = "button", ...props }: Props) {
  return <button type={type} className={cn(bigButton(look), className)} {...props} />;
}
