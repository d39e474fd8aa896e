"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { Answer } from "@/components/phone/ask";
import { BigButton, bigButton } from "@/components/phone/big-button";
import { Reading } from "@/components/phone/reading";
import { Screen } from "@/components/phone/screen";
import { forgetToken } from "@/components/phone/token";
import { useAnswer } from "@/components/phone/use-answer";
import { useWrite } from "@/components/phone/use-write";
import { formatMoment } from "@/lib/i18n/format";

/** What is mine with what comes next, and the way to begin. */
export function Home() {
  const t = useTranslations("phone.home");
  const { answer, refusal, again } = useAnswer("GET /my/tasks");
  return (
    <Screen
      title={t("title")}
      foot={
        <Link href="/m/find" className={bigButton()}>
          {t("start")}
        </Link>
      }
    >
      <Reading answer={answer} refusal={refusal} onAgain={again} />
      {answer?.tasks.length === 0 && <p className="text-ink-muted">{t("startNote")}</p>}
      <ul className="space-y-3">
        {answer?.tasks.map((task) => (
          <li key={task.enrollmentId}>
            <TaskCard task={task} />
          </li>
        ))}
      </ul>
      <LogOut />
    </Screen>
  );
}

function TaskCard({ task }: { task: Answer<"GET /my/tasks">["tasks"][number] }) {
  const t = useTranslations("phone.home");
  const locale = useLocale();
  return (
    <Link
      href={`/m/mine/${task.enrollmentId}`}
      className="block space-y-1 rounded-lg border border-line bg-surface p-4"
    >
      <span className="block font-medium">{task.taskName}</span>
      <span className="block text-ink-muted text-sm">
        {task.schoolName} · {task.name}
      </span>
      <span className="block font-medium text-accent">{task.next.text[locale]}</span>
      <span className="block text-ink-muted text-sm tabular-nums">
        {t("until", { moment: formatMoment(task.closesAt) })}
      </span>
    </Link>
  );
}

function LogOut() {
  const t = useTranslations("phone.login");
  const { write, isBusy } = useWrite("POST /log-out");
  const leave = async () => {
    await write({}, () => {});
    // Whatever was heard: this phone is no longer logged in.
    forgetToken();
  };
  return (
    <BigButton look="plain" className="mt-auto" disabled={isBusy} onClick={leave}>
      {t("out")}
    </BigButton>
  );
}
