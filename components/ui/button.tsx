import { cva, type VariantProps } from "class-variance-authority";
import { Slot } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "./cn";

export const buttonStyles = cva(
  "inline-flex shrink-0 items-center justify-center gap-1.5 whitespace-nowrap rounded-md border font-medium transition-colors disabled:pointer-events-none disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0",
  {
    variants: {
      look: {
        primary: "border-accent bg-accent text-accent-ink hover:bg-accent/90",
        plain: "border-line-strong bg-surface text-ink hover:bg-hover",
        quiet: "border-transparent text-ink-muted hover:bg-hover hover:text-ink",
        danger: "border-bad bg-bad text-bad-ink hover:bg-bad/90",
      },
      size: { sm: "h-7 px-2.5 text-xs", md: "h-8 px-3 text-sm", lg: "h-10 px-5 text-base", icon: "size-8" },
    },
    defaultVariants: { look: "plain", size: "md" },
  },
);

type Props = ComponentProps<"button"> & VariantProps<typeof buttonStyles> & { asChild?: boolean };

export function Button({ look, size, asChild, className, type = "button", ...props }: Props) {
  const Component = asChild ? Slot.Root : "button";
  return (
    <Component
      type={asChild ? undefined : type}
      className={cn(buttonStyles({ look, size }), className)}
      {...props}
    />
  );
}
