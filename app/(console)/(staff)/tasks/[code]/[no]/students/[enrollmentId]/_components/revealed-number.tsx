"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useState, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { revealDocumentAction } from "@/lib/students/actions";
import { REVEAL_SECONDS } from "@/lib/students/schema";

type Props = { student: { schoolId: string; enrollmentId: string }; last4: string; mayReveal: boolean };

/** The masked document number; the whole of it for a reason, and only for a while. */
export function RevealedNumber({ student, last4, mayReveal }: Props) {
  const t = useTranslations("student.reveal");
  const common = useTranslations("common");
  const toast = useToast();
  const explain = useActionMessage();
  const [isAsking, setAsking] = useState(false);
  const [shown, setShown] = useState<{ number: string; left: number } | null>(null);
  const [isBusy, start] = useTransition();
  const isShown = shown !== null;
  useEffect(() => {
    if (!isShown) return;
    const tick = setInterval(
      () => setShown((now) => (now && now.left > 1 ? { ...now, left: now.left - 1 } : null)),
      1000,
    );
    return () => clearInterval(tick);
  }, [isShown]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "");
    start(async () => {
      const result = await revealDocumentAction({ ...student, reason });
      if (!result.ok) return toast("bad", explain(result));
      setShown({ number: result.data.documentNumber, left: REVEAL_SECONDS });
      setAsking(false);
    });
  };
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
      <Dialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t("title")}
        description={t("explain", { seconds: REVEAL_SECONDS })}
      >
        <form onSubmit={submit} className="grid gap-4">
          <Field label={t("reason")}>
            {(control) => <Input {...control} name="reason" required minLength={2} maxLength={200} />}
          </Field>
          <DialogActions>
            <Button onClick={() => setAsking(false)}>{common("cancel")}</Button>
            <Button type="submit" look="primary" disabled={isBusy}>
              {t("confirm")}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
    </span>
  );
}
