import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

const LOOKS = {
  info: { icon: Info, box: "bg-info-soft", mark: "text-info" },
  ok: { icon: CircleCheck, box: "bg-ok-soft", mark: "text-ok" },
  warn: { icon: TriangleAlert, box: "bg-warn-soft", mark: "text-warn" },
  bad: { icon: CircleAlert, box: "bg-bad-soft", mark: "text-bad" },
} as const;

type Props = { tone: keyof typeof LOOKS; title?: ReactNode; children?: ReactNode; className?: string };

/** Something a person should know here and now. Refusals are announced at once. */
export function Notice({ tone, title, children, className }: Props) {
  const { icon: Icon, box, mark } = LOOKS[tone];
  return (
    <div
      role={tone === "bad" ? "alert" : "status"}
      className={cn("flex gap-2.5 rounded-md px-3 py-2.5", box, className)}
    >
      <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", mark)} />
      <div className="min-w-0 space-y-1">
        {title && <p className="font-medium">{title}</p>}
        {children}
      </div>
    </div>
  );
}
