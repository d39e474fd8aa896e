"use client";

import { useLocale, useTranslations } from "next-intl";
import { valueColumn } from "@/components/data-table/value-column";
import { type WholeColumn, WholeTable } from "@/components/data-table/whole-table";
import { ConfirmButton } from "@/components/forms/confirm-button";
import { Badge } from "@/components/ui/badge";
import { clearCalendarDayAction } from "@/lib/calendar/actions";
import type { CalendarDayRow } from "@/lib/calendar/queries";
import { DayDialog } from "./day-dialog";

type Props = { days: CalendarDayRow[]; year: number; mayManage: boolean };

/** The days of a year that are not what their weekday says. */
export function DayTable({ days, year, mayManage }: Props) {
  const t = useTranslations("calendar");
  const common = useTranslations("common");
  const occasion = useTranslations("occasion");
  const weekday = new Intl.DateTimeFormat(useLocale(), { weekday: "short", timeZone: "UTC" });
  const columns: WholeColumn<CalendarDayRow>[] = [
    valueColumn("day", t("columns.day"), ({ day }) => day),
    {
      id: "weekday",
      header: t("columns.weekday"),
      sortBy: ({ day }) => new Date(day).getUTCDay(),
      cell: ({ day }) => weekday.format(new Date(day)),
    },
    {
      id: "kind",
      header: t("columns.kind"),
      sortBy: ({ isWorking }) => Number(isWorking),
      cell: ({ isWorking }) => (
        <Badge tone={isWorking ? "info" : "neutral"}>{isWorking ? t("worked") : t("off")}</Badge>
      ),
    },
    {
      id: "occasion",
      header: t("columns.occasion"),
      sortBy: ({ occasion: one }) => one,
      cell: ({ occasion: one, note }) => (note ? `${occasion(one)} · ${note}` : occasion(one)),
    },
  ];
  const actions: WholeColumn<CalendarDayRow> = {
    ...{ id: "actions", header: common("actions"), isNumeric: true },
    cell: (day) => (
      <span className="inline-flex gap-1.5">
        <DayDialog day={day} year={year} />
        <ClearDay day={day.day} />
      </span>
    ),
  };
  return (
    <WholeTable
      name="calendar"
      label={t("title")}
      columns={mayManage ? [...columns, actions] : columns}
      rows={days}
      rowId={({ day }) => day}
    />
  );
}

function ClearDay({ day }: { day: string }) {
  const t = useTranslations("calendar");
  return (
    <ConfirmButton
      size="sm"
      aria-label={t("clearOf", { day })}
      title={t("clearOf", { day })}
      question={t("clearQuestion")}
      submit={t("clear")}
      isDangerous
      act={() => clearCalendarDayAction({ day })}
      done={() => t("cleared", { day })}
    >
      {t("clear")}
    </ConfirmButton>
  );
}
