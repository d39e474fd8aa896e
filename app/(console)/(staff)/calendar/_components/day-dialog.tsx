"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { OCCASIONS, type Occasion } from "@/db/vocabulary";
import { setCalendarDayAction } from "@/lib/calendar/actions";
import type { CalendarDayRow } from "@/lib/calendar/queries";

/** Enters a day of the calendar, or changes one. */
export function DayDialog({ day, year }: { day: CalendarDayRow | null; year: number }) {
  const t = useTranslations("calendar");
  const common = useTranslations("common");
  const occasion = useTranslations("occasion");
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {day ? (
        <Button size="sm" aria-label={t("editOf", { day: day.day })} onClick={() => setOpen(true)}>
          {common("edit")}
        </Button>
      ) : (
        <Button look="primary" onClick={() => setOpen(true)}>
          <Plus aria-hidden />
          {t("add")}
        </Button>
      )}
      {isOpen && (
        <ActionDialog
          title={day ? t("editOf", { day: day.day }) : t("add")}
          description={t("dialogNote")}
          submit={common("save")}
          act={({ day: typed = "", kind, occasion: chosen, note = "" }) =>
            setCalendarDayAction({
              ...{ day: day?.day ?? typed, isWorking: kind === "worked", note },
              occasion: chosen as Occasion,
            })
          }
          onDone={() => toast("ok", common("saved"))}
          onClose={() => setOpen(false)}
        >
          {!day && (
            <Field label={t("columns.day")}>
              {(control) => (
                <Input
                  {...control}
                  {...{ name: "day", type: "date", required: true }}
                  min={`${year}-01-01`}
                  max={`${year}-12-31`}
                />
              )}
            </Field>
          )}
          <Field label={t("columns.kind")}>
            {(control) => (
              <Select {...control} name="kind" defaultValue={day?.isWorking ? "worked" : "off"}>
                <option value="off">{t("off")}</option>
                <option value="worked">{t("worked")}</option>
              </Select>
            )}
          </Field>
          <Field label={t("columns.occasion")}>
            {(control) => (
              <Select {...control} name="occasion" defaultValue={day?.occasion ?? "other"}>
                {OCCASIONS.map((one) => (
                  <option key={one} value={one}>
                    {occasion(one)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label={t("columns.note")}>
            {(control) => <Input {...control} name="note" maxLength={40} defaultValue={day?.note ?? ""} />}
          </Field>
        </ActionDialog>
      )}
    </>
  );
}
