"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useState, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import { useToast } from "@/components/ui/toast";
import { formatMoment } from "@/lib/i18n/format";
import { reopenAction } from "@/lib/review/actions";
import type { DecidedRow } from "@/lib/review/lead/decided";

/** For leads: verdicts in force; one that was wrong is reopened, with a reason. */
export function DecidedList({ rows }: { rows: readonly DecidedRow[] }) {
  const t = useTranslations("review.decided");
  const common = useTranslations("common");
  const state = useTranslations("review.submissionState");
  const format = useFormatter();
  const reason = useTranslations("rejectReason");
  const toast = useToast();
  const explain = useActionMessage();
  const [asked, setAsked] = useState<DecidedRow | null>(null);
  const [isBusy, start] = useTransition();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const why = String(new FormData(event.currentTarget).get("reason") ?? "");
    start(async () => {
      if (!asked) return;
      const { schoolId, submissionId } = asked;
      const result = await reopenAction({ schoolId, submissionId, reason: why });
      if (result.ok) toast("ok", t("done"));
      else toast("bad", explain(result));
      setAsked(null);
    });
  };
  if (rows.length === 0) return null;
  return (
    <Card>
      <Table>
        <caption className="p-3 text-left font-semibold">{t("title")}</caption>
        <thead>
          <tr>
            <Th>{t("student")}</Th>
            <Th>{t("verdict")}</Th>
            <Th>{t("reviewer")}</Th>
            <Th>{t("since")}</Th>
            <Th />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.submissionId} className="hover:bg-hover">
              <Td>
                {row.name} {row.studentNo}
              </Td>
              <Td>
                {[state(row.state), format.list(row.reasons.map((code) => reason(`${code}.name`)))]
                  .filter(Boolean)
                  .join(" · ")}
              </Td>
              <Td>{row.reviewer}</Td>
              <Td>{formatMoment(row.releasedAt)}</Td>
              <Td className={NUMERIC}>
                <Button
                  size="sm"
                  aria-label={t("reopenOf", { studentNo: row.studentNo })}
                  onClick={() => setAsked(row)}
                >
                  {t("reopen")}
                </Button>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <Dialog
        open={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        title={t("reopen")}
        description={t("explain")}
      >
        <form onSubmit={submit} className="grid gap-4">
          <Field label={t("reason")}>
            {(control) => <Input {...control} name="reason" required minLength={2} maxLength={100} />}
          </Field>
          <DialogActions>
            <Button onClick={() => setAsked(null)}>{common("cancel")}</Button>
            <Button type="submit" look="primary" disabled={isBusy}>
              {t("reopen")}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
    </Card>
  );
}
