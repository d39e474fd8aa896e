"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { shootTime } from "@/components/onsite/shoot-time";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { fromLocalInput, toLocalInput } from "@/lib/i18n/format";
import { saveShootAction } from "@/lib/onsite/actions";
import { SHOOT_CAPACITY } from "@/lib/onsite/schema";
import type { ShootChoices } from "@/lib/onsite/shoots/choices";
import type { ShootRow } from "@/lib/onsite/shoots/list-shoots";
import { groupsInLines, groupText } from "@/lib/onsite/timetable/groups";

type Props = {
  place: { schoolId: string; taskId: string };
  shoot: ShootRow | null;
  choices: ShootChoices;
  siteNames: string[];
};

/** Plans a shoot, or changes one. */
export function ShootDialog({ place, shoot, choices, siteNames }: Props) {
  const t = useTranslations("onsite");
  const common = useTranslations("common");
  const toast = useToast();
  const sites = useId();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(() => new Set(shoot?.photographers.map(({ id }) => id)));
  const [begins = "", ends = ""] = shoot
    ? [toLocalInput(at(shoot.startsAt)), toLocalInput(at(shoot.endsAt))]
    : [];
  const choose = (id: string, isChosen: boolean) =>
    setChosen((before) => new Set(isChosen ? [...before, id] : [...before].filter((one) => one !== id)));
  const name = shoot ? t("editOf", { place: shoot.place, time: shootTime(shoot) }) : t("add");
  return (
    <>
      {shoot ? (
        <Button size="sm" aria-label={name} onClick={() => setOpen(true)}>
          {common("edit")}
        </Button>
      ) : (
        <Button size="sm" look="primary" onClick={() => setOpen(true)}>
          <Plus aria-hidden />
          {t("add")}
        </Button>
      )}
      {isOpen && (
        <ActionDialog
          title={shoot ? t("edit") : t("add")}
          submit={common("save")}
          act={({ day = "", from = "", to = "", capacity = "", groups = "", ...form }) =>
            saveShootAction({
              ...{ ...place, shootId: shoot?.id ?? null, photographers: [...chosen] },
              facts: {
                ...{ place: form.place ?? "", rooms: form.rooms ?? "", note: form.note ?? "" },
                startsAt: fromLocalInput(`${day}T${from}`),
                endsAt: fromLocalInput(`${day}T${to}`),
                capacity: capacity === "" ? null : Number(capacity),
                groups: groupsInLines(groups),
              },
            })
          }
          onDone={() => toast("ok", common("saved"))}
          onClose={() => setOpen(false)}
        >
          <Field label={t("form.place")} hint={t("form.placeHint")}>
            {(control) => (
              <>
                <Input
                  {...control}
                  name="place"
                  list={sites}
                  required
                  maxLength={60}
                  defaultValue={shoot?.place}
                />
                <datalist id={sites}>
                  {siteNames.map((site) => (
                    <option key={site} value={site} />
                  ))}
                </datalist>
              </>
            )}
          </Field>
          <div className="grid grid-cols-2 gap-3">
            <Field label={t("form.rooms")}>
              {(control) => <Input {...control} name="rooms" maxLength={60} defaultValue={shoot?.rooms} />}
            </Field>
            <Field label={t("form.capacity")}>
              {(control) => (
                <Input
                  {...control}
                  {...{ name: "capacity", type: "number", min: 1, max: SHOOT_CAPACITY }}
                  defaultValue={shoot?.capacity ?? ""}
                />
              )}
            </Field>
          </div>
          <div className="grid grid-cols-3 gap-3">
            <Field label={t("form.day")}>
              {(control) => (
                <Input {...control} name="day" type="date" required defaultValue={begins.slice(0, 10)} />
              )}
            </Field>
            <Field label={t("form.from")}>
              {(control) => (
                <Input {...control} name="from" type="time" required defaultValue={begins.slice(11)} />
              )}
            </Field>
            <Field label={t("form.to")}>
              {(control) => (
                <Input {...control} name="to" type="time" required defaultValue={ends.slice(11)} />
              )}
            </Field>
          </div>
          <Field label={t("form.groups")} hint={t("form.groupsHint")}>
            {(control) => (
              <Textarea
                {...control}
                name="groups"
                required
                defaultValue={(shoot?.groups ?? collegesOf(choices)).map(groupText).join("\n")}
              />
            )}
          </Field>
          <fieldset className="grid gap-1.5">
            <legend className="font-medium text-sm">{t("form.photographers")}</legend>
            <p className="text-ink-muted text-xs">
              {choices.photographers.length > 0 ? t("form.photographersHint") : t("form.noPhotographers")}
            </p>
            {choices.photographers.map((person) => (
              <Checkbox
                key={person.id}
                label={person.name}
                checked={chosen.has(person.id)}
                onChange={({ target }) => choose(person.id, target.checked)}
              />
            ))}
          </fieldset>
          <Field label={t("form.note")}>
            {(control) => <Input {...control} name="note" maxLength={200} defaultValue={shoot?.note} />}
          </Field>
        </ActionDialog>
      )}
    </>
  );
}

const at = (moment: Date) => new Date(moment).toISOString();

/** A new shoot begins with all colleges, to be cut down. */
function collegesOf({ groups }: ShootChoices) {
  return [...new Set(groups.map(({ college }) => college))].map((college) => ({ college, className: "" }));
}
