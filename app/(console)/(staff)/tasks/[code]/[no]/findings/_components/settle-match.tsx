"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { ReasonField } from "@/components/forms/reason-field";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { useToast } from "@/components/ui/toast";
import { settleMatchAction } from "@/lib/matches/actions";
import type { MatchGroupRow } from "@/lib/matches/queries";

type Props = { schoolId: string; group: Pick<MatchGroupRow, "id" | "version" | "photos"> };
type Outcome = "innocent" | "confirmed";

/** The two answers to a group, each with its reason; a mix-up may take photos back. */
export function SettleMatch({ schoolId, group }: Props) {
  const t = useTranslations("findings");
  const toast = useToast();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const free = group.photos.flatMap(({ submissionId, mayTakeBack, ...photo }) =>
    mayTakeBack && submissionId ? [{ ...photo, submissionId }] : [],
  );
  const title = outcome === "confirmed" ? t("confirmTitle") : t("innocentTitle");
  return (
    <>
      <Button size="sm" onClick={() => setOutcome("innocent")}>
        {t("innocent")}
      </Button>
      <Button size="sm" look="primary" onClick={() => setOutcome("confirmed")}>
        {t("confirm")}
      </Button>
      {outcome && (
        <ActionDialog
          title={title}
          description={outcome === "confirmed" ? t("confirmText") : t("innocentText")}
          submit={title}
          act={({ reason = "", ...ticked }) =>
            settleMatchAction({
              ...{ schoolId, groupId: group.id, version: group.version, outcome, reason },
              takeBack: free.flatMap(({ submissionId }) => (ticked[submissionId] ? [submissionId] : [])),
            })
          }
          onDone={() => toast("ok", t("settled"))}
          onClose={() => setOutcome(null)}
        >
          {outcome === "confirmed" && free.length === 0 && (
            <p className="text-sm">{t("nothingToTakeBack")}</p>
          )}
          {outcome === "confirmed" &&
            free.map(({ originalId, submissionId, name, studentNo, attemptNo }) => (
              <Checkbox
                key={originalId}
                name={submissionId}
                label={`${name} ${studentNo}`}
                hint={t("attempt", { no: attemptNo ?? 0 })}
              />
            ))}
          <ReasonField />
        </ActionDialog>
      )}
    </>
  );
}
