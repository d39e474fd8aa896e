"use client";

import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { Kbd } from "@/components/ui/kbd";
import { keyLabel, reasonAt } from "@/lib/review/keys/commands";
import {
  REASON_GROUPS,
  REJECT_REASON_CODES,
  type RejectReason,
  reasonOf,
} from "@/lib/review/reasons/reasons";

type Props = {
  chosen: readonly RejectReason[];
  suggested: RejectReason | null;
  /** Page of the number pad: nine reasons have a digit on it at a time. */
  page: number;
  onToggle: (reason: RejectReason) => void;
};

/** All reasons by group, each with its key; the order in which they were chosen stands beside them. */
export function ReasonList({ chosen, suggested, page, onToggle }: Props) {
  const t = useTranslations("review.reject");
  const group = useTranslations("reasonGroup");
  const reason = useTranslations("rejectReason");
  const digits = new Map(
    Array.from({ length: 9 }, (_, index) => [reasonAt(`Numpad${index + 1}`, page), index + 1] as const),
  );
  return (
    <div className="grid gap-1.5">
      {REASON_GROUPS.map((name) => (
        // biome-ignore lint/a11y/useSemanticElements: the name of a fieldset cannot stand in its grid
        <div
          key={name}
          role="group"
          aria-labelledby={`reasons-${name}`}
          className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-x-1 gap-y-0.5"
        >
          <span id={`reasons-${name}`} className="self-center px-1.5 text-ink-muted text-xs">
            {group(name)}
          </span>
          {REJECT_REASON_CODES.filter((code) => reasonOf(code).group === name).map((code) => {
            const place = chosen.indexOf(code);
            return (
              <button
                key={code}
                type="button"
                aria-pressed={place >= 0}
                onClick={() => onToggle(code)}
                className={cn(
                  "flex min-h-7 items-center gap-1.5 rounded-md border px-1.5 py-0.5 text-left leading-tight hover:bg-hover",
                  place >= 0 && "border-bad bg-bad-soft text-bad",
                )}
              >
                <Kbd>{keyLabel(reasonOf(code).key)}</Kbd>
                <span className="min-w-0 grow">{reason(`${code}.name`)}</span>
                <span className="grid shrink-0 justify-items-end text-2xs leading-tight">
                  {code === suggested && <span>{t("suggested")}</span>}
                  {reasonOf(code).isFinal && <span>{t("final")}</span>}
                  {place >= 0 ? (
                    <b>{t("place", { place: place + 1 })}</b>
                  ) : (
                    digits.has(code) && <span>№{digits.get(code)}</span>
                  )}
                </span>
              </button>
            );
          })}
        </div>
      ))}
    </div>
  );
}
