"use client";

import { useLocale, useTranslations } from "next-intl";
import { useTransition } from "react";
import { valueColumn } from "@/components/data-table/value-column";
import { type WholeColumn, WholeTable } from "@/components/data-table/whole-table";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
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
  const change: WholeColumn<CalendarDayRow> = {
    ...{ id: "change", header: common("edit"), isNumeric: true },
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
      columns={mayManage ? [...columns, change] : columns}
      rows={days}
      rowId={({ day }) => day}
    />
  );
}

function ClearDay({ day }: { day: string }) {
  const t = useTranslations("calendar");
  const toast = useToast();
  const explain = useActionMessage();
  const [isBusy, start] = useTransition();
  const clear = () =>
    start(async () => {
      const result = await clearCalendarDayAction({ day });
      if (!result.ok) return toast("bad", explain(result));
      toast("ok", t("cleared", { day }));
    });
  return (
    <Button size="sm" disabled={isBusy} aria-label={t("clearOf", { day })} onClick={clear}>
      {t("clear")}
    </Button>
  );
}
