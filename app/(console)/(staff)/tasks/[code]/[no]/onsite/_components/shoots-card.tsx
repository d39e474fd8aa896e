"use client";

import { Download, Printer } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type WholeColumn, WholeTable } from "@/components/data-table/whole-table";
import { shootTime } from "@/components/onsite/shoot-time";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { formatCount } from "@/lib/i18n/format";
import type { ShootChoices } from "@/lib/onsite/shoots/choices";
import type { ShootRow } from "@/lib/onsite/shoots/list-shoots";
import { groupText } from "@/lib/onsite/timetable/groups";
import { ImportTimetable } from "./import-timetable";
import { RemoveShoot } from "./remove-shoot";
import { ShootDialog } from "./shoot-dialog";

type Props = {
  base: `/tasks/${string}/${string}`;
  place: { schoolId: string; taskId: string };
  shoots: ShootRow[];
  /** Null for those who may not plan. */
  choices: ShootChoices | null;
  siteNames: string[];
  mayRun: boolean;
};

/** The timetable of a task. */
export function ShootsCard({ base, place, shoots, choices, siteNames, mayRun }: Props) {
  const t = useTranslations("onsite");
  const common = useTranslations("common");
  const columns: WholeColumn<ShootRow>[] = [
    { id: "time", header: t("columns.time"), sortBy: ({ startsAt }) => startsAt, cell: shootTime },
    {
      id: "place",
      header: t("columns.place"),
      sortBy: ({ place: where }) => where,
      cell: ({ place: where, rooms }) => [where, rooms].filter(Boolean).join(" · "),
    },
    {
      id: "groups",
      header: t("columns.groups"),
      wraps: true,
      cell: ({ groups }) => <span className="block min-w-48">{groups.map(groupText).join("、")}</span>,
    },
    {
      id: "came",
      header: t("columns.came"),
      isNumeric: true,
      sortBy: ({ checkedIn }) => checkedIn,
      cell: ({ checkedIn, capacity }) =>
        capacity === null ? formatCount(checkedIn) : `${formatCount(checkedIn)} / ${formatCount(capacity)}`,
    },
    {
      id: "handedIn",
      header: t("columns.handedIn"),
      isNumeric: true,
      sortBy: ({ handedIn }) => handedIn,
      cell: ({ handedIn }) => formatCount(handedIn),
    },
    {
      id: "photographers",
      header: t("columns.photographers"),
      wraps: true,
      cell: ({ photographers }) => photographers.map(({ name }) => name).join("、") || t("anybody"),
    },
  ];
  const actions: WholeColumn<ShootRow> = {
    id: "actions",
    header: common("actions"),
    isNumeric: true,
    cell: (shoot) => (
      <span className="inline-flex gap-1.5">
        {mayRun && (
          <Button size="sm" asChild>
            {/* A page of its own, so that it may use the camera. */}
            <a href={`/onsite/${shoot.schoolId}/${shoot.id}`}>{t("open")}</a>
          </Button>
        )}
        {choices && (
          <>
            <ShootDialog place={place} shoot={shoot} choices={choices} siteNames={siteNames} />
            <RemoveShoot shoot={shoot} />
          </>
        )}
      </span>
    ),
  };
  return (
    <Card>
      <CardHeader title={t("shoots")} note={t("shootsNote", { count: shoots.length })}>
        {shoots.length > 0 && (
          <>
            <Button asChild size="sm">
              <a href={`/api/schools/${place.schoolId}/tasks/${place.taskId}/timetable`} download>
                <Download aria-hidden />
                {t("timetable.export")}
              </a>
            </Button>
            <Button asChild size="sm">
              <Link href={`${base}/onsite/schedule` as Route}>
                <Printer aria-hidden />
                {t("timetable.print")}
              </Link>
            </Button>
          </>
        )}
        {choices && (
          <>
            <ImportTimetable place={place} />
            <ShootDialog place={place} shoot={null} choices={choices} siteNames={siteNames} />
          </>
        )}
      </CardHeader>
      {shoots.length === 0 ? (
        <Empty title={t("noShoots")}>{t("noShootsHint")}</Empty>
      ) : (
        <WholeTable
          name="shoots"
          label={t("shoots")}
          columns={mayRun || choices ? [...columns, actions] : columns}
          rows={shoots}
          rowId={({ id }) => id}
        />
      )}
    </Card>
  );
}
