"use client";

import { Download, Printer } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { valueColumn } from "@/components/data-table/value-column";
import { type WholeColumn, WholeTable } from "@/components/data-table/whole-table";
import { StudentLink } from "@/components/roster/student-link";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { PRINT_STATES } from "@/db/vocabulary";
import type { ParcelRow } from "@/lib/prints/queries";
import { ImportTracking } from "./import-tracking";

const TONES = { printing: "neutral", packed: "info", sent: "ok" } as const;

type Props = {
  base: `/tasks/${string}/${string}`;
  place: { schoolId: string; taskId: string };
  parcels: ParcelRow[];
  mayMake: boolean;
};

/** Everybody's envelope, in the order in which they are packed. */
export function ParcelsCard({ base, place, parcels, mayMake }: Props) {
  const t = useTranslations("prints");
  const state = useTranslations("printState");
  const file = `/api/schools/${place.schoolId}/tasks/${place.taskId}/parcels`;
  const columns: WholeColumn<ParcelRow>[] = [
    {
      id: "student",
      header: t("parcel.student"),
      sortBy: ({ studentNo }) => studentNo,
      cell: ({ enrollmentId, studentNo, name }) => (
        <StudentLink base={base} enrollmentId={enrollmentId}>
          {studentNo} {name}
        </StudentLink>
      ),
    },
    valueColumn("group", t("parcel.group"), ({ college, className }) =>
      [college, className].filter(Boolean).join(" / "),
    ),
    {
      ...{ id: "run", header: t("parcel.run"), isNumeric: true },
      sortBy: ({ runNo }) => runNo,
      cell: ({ runNo }) => runNo,
    },
    {
      id: "way",
      header: t("parcel.way"),
      sortBy: ({ way }) => way ?? "",
      cell: ({ way }) => t(`parcel.ways.${way ?? "none"}`),
    },
    {
      id: "state",
      header: t("parcel.state"),
      sortBy: (row) => PRINT_STATES.indexOf(row.state),
      cell: (row) => <Badge tone={TONES[row.state]}>{state(row.state)}</Badge>,
    },
    {
      id: "tracking",
      header: t("parcel.tracking"),
      sortBy: ({ trackingNo }) => trackingNo,
      cell: ({ carrier, trackingNo }) => [carrier, trackingNo].filter(Boolean).join(" ") || "–",
    },
  ];
  return (
    <Card>
      <CardHeader title={t("parcels")} note={t("parcelsNote", { count: parcels.length })}>
        <Button asChild size="sm">
          <a href={file} download>
            <Download aria-hidden />
            {t("exportPacking")}
          </a>
        </Button>
        <Button asChild size="sm">
          <Link href={`${base}/prints/packing` as Route}>
            <Printer aria-hidden />
            {t("printPacking")}
          </Link>
        </Button>
        {mayMake && (
          <>
            <Button asChild size="sm">
              <a href={`${file}?addresses`} download>
                <Download aria-hidden />
                {t("exportAddresses")}
              </a>
            </Button>
            <ImportTracking url={file} />
          </>
        )}
      </CardHeader>
      <WholeTable
        name="parcels"
        label={t("parcels")}
        columns={columns}
        rows={parcels}
        rowId={({ enrollmentId }) => enrollmentId}
      />
    </Card>
  );
}
