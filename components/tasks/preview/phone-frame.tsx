import type { ReactNode } from "react";
import { bigButton } from "@/components/phone/big-button";

type Props = {
  title: string;
  /** What the student would press; shown, not to be pressed here. */
  buttons?: readonly string[];
  children: ReactNode;
};

/** A student's page at the width of a phone. */
export function PhoneFrame({ title, buttons = [], children }: Props) {
  return (
    <figure className="flex w-90 shrink-0 flex-col overflow-hidden rounded-2xl border-4 border-line-strong bg-ground text-base text-ink">
      <figcaption className="grid h-12 shrink-0 place-items-center border-b bg-surface font-semibold">
        {title}
      </figcaption>
      <div className="flex min-h-80 grow flex-col gap-4 p-4">{children}</div>
      {buttons.length > 0 && (
        <div className="space-y-2 border-t bg-surface p-4">
          {buttons.map((label, index) => (
            <span key={label} className={bigButton(index === 0 ? "primary" : "plain")}>
              {label}
            </span>
          ))}
        </div>
      )}
    </figure>
  );
}
