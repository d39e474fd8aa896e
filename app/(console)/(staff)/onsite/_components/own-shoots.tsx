"use client";

import { useTranslations } from "next-intl";
import { type WholeColumn, WholeTable } from "@/components/data-table/whole-table";
import { shootTime } from "@/components/onsite/shoot-time";
import { formatCount } from "@/lib/i18n/format";
import type { ShootRow } from "@/lib/onsite/shoots/list-shoots";
import { groupText } from "@/lib/onsite/timetable/groups";

/** Shoots of all tasks, the earliest first; each opens its desk. */
export function OwnShoots({ shoots }: { shoots: ShootRow[] }) {
  const t = useTranslations("onsite");
  const counted = (id: "came" | "handedIn", n: (row: ShootRow) => number): WholeColumn<ShootRow> => ({
    ...{ id, header: t(`columns.${id}`), isNumeric: true, sortBy: n },
    cell: (row) => formatCount(n(row)),
  });
  const columns: WholeColumn<ShootRow>[] = [
    {
      id: "time",
      header: t("columns.time"),
      sortBy: ({ startsAt }) => startsAt,
      cell: (shoot) => (
        // A page of its own, so that it may use the camera.
        <a
          className="font-medium hover:text-accent hover:underline"
          href={`/onsite/${shoot.schoolId}/${shoot.id}`}
        >
          {shootTime(shoot)}
        </a>
      ),
    },
    {
      id: "place",
      header: t("columns.place"),
      sortBy: ({ place }) => place,
      cell: ({ place, rooms }) => [place, rooms].filter(Boolean).join(" · "),
    },
    {
      id: "task",
      header: t("columns.task"),
      sortBy: ({ schoolName, taskName }) => `${schoolName} ${taskName}`,
      cell: ({ schoolName, taskName }) => `${schoolName} · ${taskName}`,
    },
    {
      id: "groups",
      header: t("columns.groups"),
      wraps: true,
      cell: ({ groups }) => <span className="block min-w-40">{groups.map(groupText).join("、")}</span>,
    },
    counted("came", ({ checkedIn }) => checkedIn),
    counted("handedIn", ({ handedIn }) => handedIn),
  ];
  return (
    <WholeTable name="shoots" label={t("title")} columns={columns} rows={shoots} rowId={({ id }) => id} />
  );
}
