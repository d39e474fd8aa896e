"use client";

import { Printer } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { useToast } from "@/components/ui/toast";
import { issueTemporaryAction } from "@/lib/onsite/actions";

type Props = {
  base: `/tasks/${string}/${string}`;
  place: { schoolId: string; taskId: string };
  counts: { missing: number; temporary: number };
};

/** Codes for those whose real one is not there yet, and the labels to hand out. */
export function TemporaryCodes({ base, place, counts }: Props) {
  const t = useTranslations("onsite.codes");
  const toast = useToast();
  const [isAsking, setAsking] = useState(false);
  const { missing, temporary } = counts;
  return (
    <Card>
      <CardHeader title={t("title")}>
        {missing > 0 && (
          <Button size="sm" look="primary" onClick={() => setAsking(true)}>
            {t("issue", { count: missing })}
          </Button>
        )}
        {temporary > 0 && (
          <Button asChild size="sm">
            <Link href={`${base}/onsite/labels` as Route}>
              <Printer aria-hidden />
              {t("print")}
            </Link>
          </Button>
        )}
      </CardHeader>
      <div className="grid gap-1 p-4">
        <p>{t("counts", { missing, temporary })}</p>
        <p className="text-ink-muted text-xs">{t("note")}</p>
      </div>
      {isAsking && (
        <ActionDialog
          title={t("issueTitle")}
          description={t("issueText", { count: missing })}
          submit={t("issue", { count: missing })}
          act={() => issueTemporaryAction({ ...place, shootId: null, expected: missing })}
          onDone={({ issued }) => toast("ok", t("issued", { count: issued }))}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  );
}
