"use client";

import { useTranslations } from "next-intl";
import { BigButton } from "@/components/phone/big-button";
import { Contacts } from "@/components/phone/contacts";
import { IntroFacts } from "@/components/phone/intro-facts";
import type { TaskPlace } from "@/components/phone/place";
import { Screen } from "@/components/phone/screen";
import type { Task } from "./place";

type Props = { place: TaskPlace; task: Task; onNext: () => void };

/** What this task is, what it costs, what will be asked, and whom to ask. */
export function Intro({ place, task, onNext }: Props) {
  const t = useTranslations("phone.join");
  const phase = useTranslations("phone.find.phase");
  const { rules } = task;
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
      <IntroFacts
        school={{ name: task.schoolName, code: task.schoolCode }}
        kind={task.kind}
        category={task.category}
        window={task}
        priceFen={task.priceFen}
        association={rules.association}
      />
      <Contacts contacts={rules.contacts} />
    </Screen>
  );
}
