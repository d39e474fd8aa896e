import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { BATCH_STATUSES } from "@/db/delivery-vocabulary";
import { type BatchStatus, hasReached } from "@/lib/delivery/life/steps";
import type { Policy } from "@/lib/tasks/schema";

/** Steps that only photos for the registry come to. */
const FOR_REGISTRY: readonly BatchStatus[] = ["uploaded", "resultsImported"];

type Props = { status: BatchStatus; target: Policy["delivery"]["target"] };

/** How far a batch has come. */
export function BatchLife({ status, target }: Props) {
  const t = useTranslations("delivery.page");
  const name = useTranslations("batchStatus");
  const steps = BATCH_STATUSES.filter((step) => target !== "school" || !FOR_REGISTRY.includes(step));
  return (
    <ol aria-label={t("life")} className="flex flex-wrap gap-x-4 gap-y-1 px-4 py-2 text-xs">
      {steps.map((step) => {
        const isNow = step === status;
        return (
          <li
            key={step}
            aria-current={isNow ? "step" : undefined}
            className={cn(
              "flex items-center gap-1",
              isNow ? "font-medium text-accent" : hasReached(status, step) ? "text-ink" : "text-ink-muted",
            )}
          >
            {hasReached(status, step) && <Check aria-hidden className="size-3" />}
            {name(step)}
          </li>
        );
      })}
    </ol>
  );
}
