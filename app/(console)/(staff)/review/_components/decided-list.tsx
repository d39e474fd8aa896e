"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { valueColumn } from "@/components/data-table/value-column";
import { type WholeColumn, WholeTable } from "@/components/data-table/whole-table";
import { ActionDialog } from "@/components/forms/action-dialog";
import { ReasonField } from "@/components/forms/reason-field";
import { StudentLink } from "@/components/roster/student-link";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { useToast } from "@/components/ui/toast";
import { formatMoment } from "@/lib/i18n/format";
import { reopenAction } from "@/lib/review/actions";
import type { DecidedRow } from "@/lib/review/lead/decided";

/** For leads: verdicts in force; one that was wrong is reopened, with a reason. */
export function DecidedList({ rows }: { rows: DecidedRow[] }) {
  const t = useTranslations("review.decided");
  const state = useTranslations("review.submissionState");
  const format = useFormatter();
  const reason = useTranslations("rejectReason");
  const toast = useToast();
  const [asked, setAsked] = useState<DecidedRow | null>(null);
  if (rows.length === 0) return null;
  const verdict = (row: DecidedRow) =>
    [state(row.state), format.list(row.reasons.map((code) => reason(`${code}.name`)))]
      .filter(Boolean)
      .join(" · ");
  const columns: WholeColumn<DecidedRow>[] = [
    {
      id: "student",
      header: t("student"),
      sortBy: ({ studentNo }) => studentNo,
      cell: ({ base, enrollmentId, name, studentNo }) => (
        <StudentLink base={base} enrollmentId={enrollmentId}>
          {name} {studentNo}
        </StudentLink>
      ),
    },
    valueColumn("verdict", t("verdict"), verdict),
    valueColumn("reviewer", t("reviewer"), ({ reviewer }) => reviewer),
    {
      id: "since",
      header: t("since"),
      sortBy: ({ releasedAt }) => releasedAt,
      cell: ({ releasedAt }) => formatMoment(releasedAt),
    },
    {
      id: "reopen",
      header: "",
      isNumeric: true,
      cell: (row) => (
        <Button
          size="sm"
          aria-label={t("reopenOf", { studentNo: row.studentNo })}
          onClick={() => setAsked(row)}
        >
          {t("reopen")}
        </Button>
      ),
    },
  ];
  return (
    <Card>
      <CardHeader title={t("title")} />
      <WholeTable
        name="decided"
        label={t("title")}
        columns={columns}
        rows={rows}
        rowId={({ enrollmentId }) => enrollmentId}
      />
      {asked && (
        <ActionDialog
          title={t("reopen")}
          description={t("explain")}
          submit={t("reopen")}
          act={({ reason: why = "" }) =>
            reopenAction({ schoolId: asked.schoolId, submissionId: asked.submissionId, reason: why })
          }
          onDone={() => toast("ok", t("done"))}
          onClose={() => setAsked(null)}
        >
          <ReasonField />
        </ActionDialog>
      )}
    </Card>
  );
}
