"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { chordsOf } from "@/lib/review/keys/bindings";
import { keyLabel } from "@/lib/review/keys/commands";
import type { WorkbenchSettings } from "@/lib/review/settings/settings";

type Props = {
  /** Looking at an item, choosing reasons, or told what was right. */
  stage: "look" | "reasons" | "told";
  isLast: boolean;
  isBusy: boolean;
  canConfirm: boolean;
  keys: WorkbenchSettings["keys"];
  on: Record<"approve" | "reject" | "confirm" | "cancel" | "next", () => void>;
};

/** What can be done now, each with its key. */
export function TrainerActions({ stage, isLast, isBusy, canConfirm, keys, on }: Props) {
  const t = useTranslations("trainer");
  const common = useTranslations("common");
  const keyOf = (command: "approve" | "reject") => {
    const [chord] = keys.isOn ? chordsOf(command, keys) : [];
    return chord && <Kbd>{keyLabel(chord)}</Kbd>;
  };
  return (
    <footer className="flex min-h-13 flex-wrap items-center gap-2 border-t bg-surface px-4 py-2">
      {stage === "told" && (
        <Button look="primary" onClick={on.next}>
          {isLast ? t("toResult") : t("next")} {keyOf("approve")}
        </Button>
      )}
      {stage === "reasons" && (
        <>
          <Button look="danger" disabled={!canConfirm || isBusy} onClick={on.confirm}>
            {t("confirm")} <Kbd>↵</Kbd>
          </Button>
          <Button onClick={on.cancel}>
            {common("cancel")} <Kbd>Esc</Kbd>
          </Button>
        </>
      )}
      {stage === "look" && (
        <>
          <Button look="primary" disabled={isBusy} onClick={on.approve}>
            {t("approve")} {keyOf("approve")}
          </Button>
          <Button look="danger" disabled={isBusy} onClick={on.reject}>
            {t("reject")} {keyOf("reject")}
          </Button>
        </>
      )}
    </footer>
  );
}
