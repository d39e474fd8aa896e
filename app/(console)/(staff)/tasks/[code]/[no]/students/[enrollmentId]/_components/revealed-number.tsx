"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { ReasonField } from "@/components/forms/reason-field";
import { Button } from "@/components/ui/button";
import { revealDocumentAction } from "@/lib/students/actions";
import { REVEAL_SECONDS } from "@/lib/students/schema";

type Props = { student: { schoolId: string; enrollmentId: string }; last4: string; mayReveal: boolean };

/** The masked document number; the whole of it for a reason, and only for a while. */
export function RevealedNumber({ student, last4, mayReveal }: Props) {
  const t = useTranslations("student.reveal");
  const [isAsking, setAsking] = useState(false);
  const [shown, setShown] = useState<{ number: string; left: number } | null>(null);
  const isShown = shown !== null;
  useEffect(() => {
    if (!isShown) return;
    const tick = setInterval(
      () => setShown((now) => (now && now.left > 1 ? { ...now, left: now.left - 1 } : null)),
      1000,
    );
    return () => clearInterval(tick);
  }, [isShown]);
  return (
    <span className="flex flex-wrap items-center gap-2">
      <span className={shown ? "font-mono" : undefined}>{shown?.number ?? `••••${last4}`}</span>
      {shown && <span className="text-ink-muted text-xs">{t("left", { seconds: shown.left })}</span>}
      {mayReveal && (
        <Button size="sm" look="quiet" onClick={() => (shown ? setShown(null) : setAsking(true))}>
          {shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
          {t(shown ? "hide" : "button")}
        </Button>
      )}
      {isAsking && (
        <ActionDialog
          title={t("title")}
          description={t("explain", { seconds: REVEAL_SECONDS })}
          submit={t("confirm")}
          act={({ reason = "" }) => revealDocumentAction({ ...student, reason })}
          onDone={({ documentNumber }) => setShown({ number: documentNumber, left: REVEAL_SECONDS })}
          onClose={() => setAsking(false)}
        >
          <ReasonField />
        </ActionDialog>
      )}
    </span>
  );
}
