"use client";

import { useTranslations } from "next-intl";
import { type WholeColumn, WholeTable } from "@/components/data-table/whole-table";
import { ActButton } from "@/components/onsite/act-button";
import { StudentLink } from "@/components/roster/student-link";
import { formatMoment } from "@/lib/i18n/format";
import { undoCheckInAction } from "@/lib/onsite/actions";
import type { CheckInRow } from "@/lib/onsite/check-in/lists";

type Props = {
  shoot: { schoolId: string; shootId: string };
  base: `/tasks/${string}/${string}` | null;
  rows: CheckInRow[];
};

/** Who came, the last first. */
export function CheckInList({ shoot, base, rows }: Props) {
  const t = useTranslations("onsite.desk");
  const way = useTranslations("checkInWay");
  const state = useTranslations("shootPictureState");
  const columns: WholeColumn<CheckInRow>[] = [
    { id: "no", header: t("no"), isNumeric: true, sortBy: ({ no }) => no, cell: ({ no }) => no },
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
    { id: "at", header: t("at"), sortBy: ({ at }) => at, cell: ({ at }) => formatMoment(at).slice(11) },
    { id: "way", header: t("way"), sortBy: (row) => row.way, cell: (row) => way(row.way) },
    {
      id: "picture",
      header: t("picture"),
      sortBy: ({ picture }) => picture ?? "",
      cell: ({ picture }) => (picture ? state(picture) : "–"),
    },
    {
      id: "undo",
      header: t("undo"),
      isNumeric: true,
      cell: ({ id, no, picture }) =>
        !picture && (
          <ActButton
            size="sm"
            look="quiet"
            aria-label={t("undoOf", { no })}
            act={() => undoCheckInAction({ ...shoot, checkInId: id })}
            done={() => t("undone", { no })}
          >
            {t("undo")}
          </ActButton>
        ),
    },
  ];
  return <WholeTable name="here" label={t("list")} columns={columns} rows={rows} rowId={({ id }) => id} />;
}
