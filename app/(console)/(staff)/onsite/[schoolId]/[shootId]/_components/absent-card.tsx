"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { type WholeColumn, WholeTable } from "@/components/data-table/whole-table";
import { ActionDialog } from "@/components/forms/action-dialog";
import { TakeFeeDialog } from "@/components/payments/take-fee-dialog";
import { StudentLink } from "@/components/roster/student-link";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { useToast } from "@/components/ui/toast";
import { moveAbsentAction } from "@/lib/onsite/actions";
import type { AbsentRow } from "@/lib/onsite/check-in/lists";
import { isOwing } from "@/lib/payments/policy";

type Props = {
  shoot: { schoolId: string; shootId: string };
  base: `/tasks/${string}/${string}` | null;
  absent: AbsentRow[];
  isOver: boolean;
  mayMove: boolean;
  mayTakeFee: boolean;
};

/** Who was expected and did not come; afterwards they are sent online. */
export function AbsentCard({ shoot, base, absent, isOver, mayMove, mayTakeFee }: Props) {
  const t = useTranslations("onsite.desk");
  const state = useTranslations("payment");
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  const [owing, setOwing] = useState<AbsentRow | null>(null);
  const waiting = absent.filter(({ movedAt }) => movedAt === null).length;
  const columns: WholeColumn<AbsentRow>[] = [
    {
      id: "student",
      header: t("student"),
      sortBy: ({ studentNo }) => studentNo,
      cell: ({ enrollmentId, studentNo, name }) => (
        <StudentLink base={base} enrollmentId={enrollmentId}>
          {studentNo} {name}
        </StudentLink>
      ),
    },
    {
      id: "group",
      header: t("group"),
      sortBy: ({ college, className }) => `${college} ${className}`,
      cell: ({ college, className }) => [college, className].filter(Boolean).join(" / "),
    },
    {
      id: "standing",
      header: t("standing"),
      sortBy: ({ movedAt }) => Number(movedAt !== null),
      cell: ({ movedAt }) =>
        movedAt ? <Badge tone="info">{t("moved")}</Badge> : <Badge tone="neutral">{t("waiting")}</Badge>,
    },
    {
      id: "fee",
      header: t("fee"),
      sortBy: ({ payment }) => Number(isOwing(payment)),
      cell: (row) => {
        if (!isOwing(row.payment)) return state(row.payment);
        if (!mayTakeFee) return <Badge tone="warn">{state(row.payment)}</Badge>;
        return (
          <Button size="sm" onClick={() => setOwing(row)} aria-label={t("takeFeeOf", { name: row.name })}>
            {t("takeFee")}
          </Button>
        );
      },
    },
  ];
  return (
    <Card>
      <CardHeader title={`${t("absent")} ${absent.length}`} note={t("absentNote")}>
        {mayMove && isOver && waiting > 0 && (
          <Button size="sm" onClick={() => setOpen(true)}>
            {t("move", { count: waiting })}
          </Button>
        )}
      </CardHeader>
      {absent.length === 0 ? (
        <Empty title={t("noAbsent")} />
      ) : (
        <WholeTable
          name="absent"
          label={t("absent")}
          columns={columns}
          rows={absent}
          rowId={({ enrollmentId }) => enrollmentId}
        />
      )}
      {owing && (
        <TakeFeeDialog
          student={{ schoolId: shoot.schoolId, enrollmentId: owing.enrollmentId }}
          name={owing.name}
          onClose={() => setOwing(null)}
        />
      )}
      {isOpen && (
        <ActionDialog
          title={t("moveTitle")}
          description={t("moveNote", { count: waiting })}
          submit={t("moveSubmit")}
          act={() => moveAbsentAction({ ...shoot, expected: waiting })}
          onDone={({ moved }) => toast("ok", t("movedDone", { count: moved }))}
          onClose={() => setOpen(false)}
        />
      )}
    </Card>
  );
}
