"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { settleMatchAction } from "@/lib/matches/actions";
import type { MatchGroupRow } from "@/lib/matches/queries";
import { ReasonField } from "./reason-field";

type Props = { schoolId: string; group: Pick<MatchGroupRow, "id" | "version" | "photos"> };
type Outcome = "innocent" | "confirmed";

/** The two answers to a group, each with its reason; a mix-up may take photos back. */
export function SettleMatch({ schoolId, group }: Props) {
  const t = useTranslations("findings");
  const common = useTranslations("common");
  const toast = useToast();
  const explain = useActionMessage();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isBusy, start] = useTransition();
  const settle = (form: FormData) =>
    start(async () => {
      if (!outcome) return;
      const result = await settleMatchAction({
        ...{ schoolId, groupId: group.id, version: group.version, outcome },
        reason: String(form.get("reason")),
        takeBack: form.getAll("takeBack").map(String),
      });
      toast(result.ok ? "ok" : "bad", result.ok ? t("settled") : explain(result));
      if (result.ok) setOutcome(null);
    });
  return (
    <>
      <Button size="sm" onClick={() => setOutcome("innocent")}>
        {t("innocent")}
      </Button>
      <Button size="sm" look="primary" onClick={() => setOutcome("confirmed")}>
        {t("confirm")}
      </Button>
      <Dialog
        open={outcome !== null}
        onOpenChange={() => setOutcome(null)}
        title={outcome === "confirmed" ? t("confirmTitle") : t("innocentTitle")}
        description={outcome === "confirmed" ? t("confirmText") : t("innocentText")}
      >
        <form action={settle} className="grid gap-4">
          {outcome === "confirmed" && <TakeBack photos={group.photos} />}
          <ReasonField />
          <DialogActions>
            <Button onClick={() => setOutcome(null)}>{common("cancel")}</Button>
            <Button type="submit" look="primary" disabled={isBusy}>
              {outcome === "confirmed" ? t("confirmTitle") : t("innocentTitle")}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
    </>
  );
}

function TakeBack({ photos }: Pick<Props["group"], "photos">) {
  const t = useTranslations("findings");
  const free = photos.filter(({ mayTakeBack }) => mayTakeBack);
  if (free.length === 0) return <p className="text-sm">{t("nothingToTakeBack")}</p>;
  return (
    <div className="grid gap-2">
      {free.map((photo) => (
        <Checkbox
          key={photo.originalId}
          name="takeBack"
          value={photo.submissionId ?? ""}
          label={`${photo.name} ${photo.studentNo}`}
          hint={t("attempt", { no: photo.attemptNo ?? 0 })}
        />
      ))}
    </div>
  );
}
