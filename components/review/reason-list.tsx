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
    <div className="grid gap-2">
      {REASON_GROUPS.map((name) => (
        <fieldset key={name} className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-1">
          <legend className="mb-1 text-ink-muted text-xs">{group(name)}</legend>
          {REJECT_REASON_CODES.filter((code) => reasonOf(code).group === name).map((code) => {
            const place = chosen.indexOf(code);
            return (
              <button
                key={code}
                type="button"
                aria-pressed={place >= 0}
                onClick={() => onToggle(code)}
                className={cn(
                  "flex min-h-7 items-center gap-1.5 rounded-md border px-1.5 py-0.5 text-left hover:bg-hover",
                  place >= 0 && "border-bad bg-bad-soft text-bad",
                )}
              >
                <Kbd>{keyLabel(reasonOf(code).key)}</Kbd>
                <span className="grow">{reason(`${code}.name`)}</span>
                {code === suggested && <span className="text-2xs">{t("suggested")}</span>}
                {reasonOf(code).isFinal && <span className="text-2xs">{t("final")}</span>}
                {place >= 0 && <b>{t("place", { place: place + 1 })}</b>}
                {digits.has(code) && <span className="text-2xs">№{digits.get(code)}</span>}
              </button>
            );
          })}
        </fieldset>
      ))}
    </div>
  );
}
