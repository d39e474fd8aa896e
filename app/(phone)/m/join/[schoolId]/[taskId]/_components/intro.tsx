"use client";

import { useTranslations } from "next-intl";
import { BigButton } from "@/components/phone/big-button";
import { Contacts } from "@/components/phone/contacts";
import { Facts } from "@/components/phone/facts";
import type { TaskPlace } from "@/components/phone/place";
import { Screen } from "@/components/phone/screen";
import { formatMoment, formatMoney } from "@/lib/i18n/format";
import type { Task } from "./place";

type Props = { place: TaskPlace; task: Task; onNext: () => void };

/** What this task is, what it costs, what will be asked, and whom to ask. */
export function Intro({ place, task, onNext }: Props) {
  const t = useTranslations("phone.join");
  const kind = useTranslations("kind");
  const category = useTranslations("category");
  const phase = useTranslations("phone.find.phase");
  const { rules } = task;
  const facts: [string, string][] = [
    [t("school"), `${task.schoolName} ${task.schoolCode}`],
    [t("kind"), `${kind(task.kind)} · ${category(task.category)}`],
    [t("window"), `${formatMoment(task.opensAt)} – ${formatMoment(task.closesAt)}`],
    [t("fee"), task.priceFen > 0 ? formatMoney(task.priceFen) : t("free")],
    [t("needed"), rules.association.fields.map((field) => t(`fields.${field}`)).join(t("listComma"))],
  ];
  return (
    <Screen
      title={t("title")}
      back={`/m/find/${place.schoolId}`}
      help={place}
      foot={
        <BigButton onClick={onNext} disabled={task.phase !== "open"}>
          {task.phase === "open" ? t("begin") : phase(task.phase)}
        </BigButton>
      }
    >
      <h2 className="font-semibold text-lg">{task.name}</h2>
      <Facts facts={facts} />
      <Contacts contacts={rules.contacts} />
    </Screen>
  );
}
