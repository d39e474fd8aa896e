"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Answer } from "@/components/phone/ask";
import { Reading } from "@/components/phone/reading";
import { Screen } from "@/components/phone/screen";
import { useAnswer } from "@/components/phone/use-answer";
import { cn } from "@/components/ui/cn";
import { formatMoment, formatMoney } from "@/lib/i18n/format";

type Found = Answer<"GET /schools/{schoolId}/tasks">;
type Choice = Found["choices"][number];

const nameOf = ({ kind, category }: Pick<Choice, "kind" | "category">) => `${kind} ${category}`;

/** Kind and category first where there are several, then the tasks with their windows. */
export function TaskChoice({ schoolId }: { schoolId: string }) {
  const t = useTranslations("phone.find");
  const kind = useTranslations("kind");
  const category = useTranslations("category");
  const [chosen, setChosen] = useState<Choice | null>(null);
  const { answer, refusal, again } = useAnswer("GET /schools/{schoolId}/tasks", { params: { schoolId } });
  const tasks = (answer?.tasks ?? []).filter((task) => !chosen || nameOf(task) === nameOf(chosen));
  return (
    <Screen title={t("tasksTitle")} back="/m/find">
      <Reading answer={answer} refusal={refusal} onAgain={again} />
      {answer && (
        <p className="font-medium">
          {answer.school.name} <span className="text-ink-muted tabular-nums">{answer.school.code}</span>
        </p>
      )}
      {answer && answer.choices.length > 1 && (
        <ul className="flex flex-wrap gap-2">
          {answer.choices.map((choice) => {
            const isChosen = chosen !== null && nameOf(choice) === nameOf(chosen);
            return (
              <li key={nameOf(choice)}>
                <button
                  type="button"
                  aria-pressed={isChosen}
                  onClick={() => setChosen(isChosen ? null : choice)}
                  className={cn(
                    "min-h-11 rounded-full border px-4",
                    isChosen ? "border-accent bg-accent-soft font-medium" : "border-line-strong bg-surface",
                  )}
                >
                  {kind(choice.kind)} · {category(choice.category)}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {answer?.tasks.length === 0 && <p className="text-ink-muted">{t("noTasks")}</p>}
      <ul className="space-y-3">
        {tasks.map((task) => (
          <li key={task.id}>
            <TaskCard schoolId={schoolId} task={task} />
          </li>
        ))}
      </ul>
    </Screen>
  );
}

function TaskCard({ schoolId, task }: { schoolId: string; task: Found["tasks"][number] }) {
  const t = useTranslations("phone.find");
  const kind = useTranslations("kind");
  const category = useTranslations("category");
  return (
    <Link
      href={`/m/join/${schoolId}/${task.id}`}
      className="block space-y-1 rounded-lg border border-line bg-surface p-4"
    >
      <span className="flex items-start justify-between gap-3">
        <span className="font-medium">{task.name}</span>
        <span
          className={cn(
            "shrink-0 rounded px-2 py-0.5 text-sm",
            task.phase === "open" ? "bg-ok-soft text-ok" : "bg-sunken text-ink-muted",
          )}
        >
          {t(`phase.${task.phase}`)}
        </span>
      </span>
      <span className="block text-ink-muted text-sm">
        {kind(task.kind)} · {category(task.category)}
      </span>
      <span className="block text-ink-muted text-sm tabular-nums">
        {formatMoment(task.opensAt)} – {formatMoment(task.closesAt)}
      </span>
      <span className="block tabular-nums">
        {task.priceFen > 0 ? t("price", { price: formatMoney(task.priceFen) }) : t("free")}
      </span>
    </Link>
  );
}
